import { unusedRoles, type UserRoleUse } from '../../access/usage/unused-marks';
import { Yielder } from '../../common/yielder';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { referenceCells, referenceColumns } from '../../lists/files/reference-columns';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { SortedList } from '../../lists/paging/sorted-list';
import type { UsageListKind } from '../lists/usage-lister';
import { marksOf } from './marks-of';
import { peopleAnsweredFrom, peopleFacts } from './people-mapping';
import type { UnusedRolePageDto } from './people-usage.dto';
import type { ListUnusedRolesQuery } from './people-usage.query';

const order = {
  positionOf: ({ user, roleId }: UserRoleUse) => [user.name, user.id, roleId],
  positionLength: 3,
};

/** Roles that users hold and do not use. */
export function unusedRoleList({
  use = 'unused',
  userId,
  roleId,
}: ListUnusedRolesQuery): UsageListKind<UserRoleUse, UnusedRolePageDto> {
  return {
    name: 'unused-roles',
    filter: { use, userId, roleId },
    listAt: async (at) => ({
      list: await SortedList.of(unusedRoles(at.index, marksOf(at.known), use), order, new Yielder()),
      matches: (one) =>
        (userId === undefined || one.user.id === userId) && (roleId === undefined || one.roleId === roleId),
      table,
      facts: peopleFacts(at),
      toPage: ({ items, total, nextPageToken }, nameOf) => ({
        roles: items.map((one) => ({
          user: toSubjectDto(one.user),
          role: nameOf('role', one.roleId),
          use: one.use,
          direct: one.isDirect,
          groups: one.groupIds.map((id) => nameOf('group', id)),
        })),
        total,
        nextPageToken,
        ...peopleAnsweredFrom(at),
      }),
    }),
  };
}

const table: ListTable<UserRoleUse> = {
  key: 'roles',
  title: 'Unused roles',
  columns: [
    ...subjectColumns,
    ...referenceColumns('role', 'Role'),
    { key: 'use', title: 'Use' },
    { key: 'direct', title: 'Direct' },
    { key: 'groupNames', title: 'Groups', kind: 'list' },
  ],
  rows: ({ user, roleId, use, isDirect, groupIds }, nameOf) => [
    [
      ...subjectCells(user),
      ...referenceCells(nameOf('role', roleId)),
      use,
      isDirect,
      groupIds.map((id) => nameOf('group', id).name ?? id),
    ],
  ],
};
