import { roleUses, type RoleUse } from '../../access/usage/role-use';
import { Yielder } from '../../common/yielder';
import type { ListTable } from '../../lists/files/list-table';
import { folded, sortPart } from '../../lists/listing/folded';
import type { NameLookup } from '../../lists/naming/reference';
import { SortedList } from '../../lists/paging/sorted-list';
import type { UsageListKind } from '../lists/usage-lister';
import { marksOf } from './marks-of';
import { peopleAnsweredFrom, peopleFacts } from './people-mapping';
import type { ListRoleUsageQuery } from './people-usage.query';
import type { ListedRoleUsageDto, RoleUsagePageDto } from './role-usage.dto';

const order = {
  positionOf: ({ role }: RoleUse) => [sortPart(folded(role.name)), role.id],
  positionLength: 2,
};

/** How much of each role its holders use. */
export function roleUsageList({ unused }: ListRoleUsageQuery): UsageListKind<RoleUse, RoleUsagePageDto> {
  return {
    name: 'role-usage',
    filter: { unused },
    listAt: async (at) => ({
      list: await SortedList.of(
        await roleUses(at.index, marksOf(at.known), new Yielder()),
        order,
        new Yielder(),
      ),
      matches: (one) => unused === undefined || hasUnused(one) === unused,
      table,
      facts: peopleFacts(at),
      toPage: ({ items, total, nextPageToken }, nameOf) => ({
        roles: items.map((one) => toListedRoleUsage(one, nameOf)),
        total,
        nextPageToken,
        ...peopleAnsweredFrom(at),
      }),
    }),
  };
}

export function toListedRoleUsage(
  { role, permissionCount, unused, holders }: RoleUse,
  nameOf: NameLookup,
): ListedRoleUsageDto {
  return {
    role: nameOf('role', role.id),
    permissionCount,
    unusedPermissionCount: unused?.length,
    holderCount: holders.all,
    unusedHolderCount: holders.unused,
    notKnownHolderCount: holders.notKnown,
  };
}

function hasUnused({ unused = [], holders }: RoleUse): boolean {
  return unused.length > 0 || holders.unused > 0;
}

/** What is not known is an empty cell. */
const table: ListTable<RoleUse> = {
  key: 'roles',
  title: 'Use of roles',
  columns: [
    { key: 'roleName', title: 'Role' },
    { key: 'roleId', title: 'Role id', kind: 'id' },
    { key: 'permissionCount', title: 'Permissions', kind: 'number' },
    { key: 'unusedPermissionCount', title: 'Unused permissions', kind: 'number' },
    { key: 'holderCount', title: 'Holders', kind: 'number' },
    { key: 'unusedHolderCount', title: 'Holders who do not use it', kind: 'number' },
    { key: 'notKnownHolderCount', title: 'Holders not known', kind: 'number' },
    { key: 'unusedPermissions', title: 'Which', kind: 'list' },
  ],
  rows: ({ role, permissionCount, unused, holders }) => [
    [
      role.name,
      role.id,
      permissionCount,
      unused?.length ?? null,
      holders.all,
      holders.unused,
      holders.notKnown,
      unused ?? [],
    ],
  ],
};
