import { unusedPermissions, type RolePermissionUse } from '../../access/usage/unused-marks';
import { Yielder } from '../../common/yielder';
import type { ListTable } from '../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import { folded, sortPart } from '../../lists/listing/folded';
import { SortedList } from '../../lists/paging/sorted-list';
import type { UsageListKind } from '../lists/usage-lister';
import { marksOf } from './marks-of';
import { peopleAnsweredFrom, peopleFacts } from './people-mapping';
import type { UnusedPermissionPageDto } from './people-usage.dto';
import type { ListUnusedPermissionsQuery } from './people-usage.query';

/** Permissions that roles include and no holder of them uses. */
export function unusedPermissionList({
  use = 'unused',
  roleId,
  permission,
}: ListUnusedPermissionsQuery): UsageListKind<RolePermissionUse, UnusedPermissionPageDto> {
  return {
    name: 'unused-permissions',
    filter: { use, roleId, permission },
    listAt: async (at) => {
      const nameOfRole = (id: string) => sortPart(folded(at.index.roles.get(id)?.name ?? ''));
      const positionOf = (one: RolePermissionUse) => [nameOfRole(one.roleId), one.roleId, one.permission];
      const items = unusedPermissions(at.index, marksOf(at.known), use);
      return {
        list: await SortedList.of(items, { positionOf, positionLength: 3 }, new Yielder()),
        matches: (one) =>
          (roleId === undefined || one.roleId === roleId) &&
          (permission === undefined || one.permission === permission),
        table,
        facts: peopleFacts(at),
        toPage: ({ items: listed, total, nextPageToken }, nameOf) => ({
          permissions: listed.map((one) => ({
            role: nameOf('role', one.roleId),
            permission: one.permission,
            use: one.use,
          })),
          total,
          nextPageToken,
          ...peopleAnsweredFrom(at),
        }),
      };
    },
  };
}

const table: ListTable<RolePermissionUse> = {
  key: 'permissions',
  title: 'Unused permissions',
  columns: [
    ...referenceColumns('role', 'Role'),
    { key: 'permission', title: 'Permission' },
    { key: 'use', title: 'Use' },
  ],
  rows: ({ roleId, permission, use }, nameOf) => [
    [...referenceCells(nameOf('role', roleId)), permission, use],
  ],
};
