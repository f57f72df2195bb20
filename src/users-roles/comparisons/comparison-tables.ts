import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { Role } from '../../access/model/snapshot';
import type { RoleAccess } from '../../access/questions/compare-roles';
import type { SubjectAccess } from '../../access/questions/compare-users';
import type { ListTable } from '../../lists/files/list-table';
import type { Column } from '../../tables/table-document';
import type { ComparedPermission } from './compared-permissions';

const permissionColumns: readonly Column[] = [
  { key: 'permission', title: 'Permission' },
  { key: 'common', title: 'Common' },
];

/** One row for each user who holds the permission. */
export function comparedUsersTable(
  users: readonly IndexedSubject[],
): ListTable<ComparedPermission<SubjectAccess>> {
  const nameOfUser = new Map(users.map(({ id, name }) => [id, name]));
  return {
    key: 'permissions',
    title: 'Compared users',
    columns: [
      ...permissionColumns,
      { key: 'userName', title: 'User' },
      { key: 'userId', title: 'User id', kind: 'id' },
      { key: 'everywhere', title: 'Everywhere' },
      { key: 'divisionIds', title: 'Division ids', kind: 'list' },
      { key: 'divisionNames', title: 'Divisions', kind: 'list' },
      { key: 'conditionalDivisionIds', title: 'Division ids on a condition', kind: 'list' },
      { key: 'conditionalDivisionNames', title: 'Divisions on a condition', kind: 'list' },
    ],
    rows: ({ permission, common, variants }, nameOf) => {
      const named = (ids: readonly string[]) => ids.map((id) => nameOf('division', id).name ?? id);
      return variants.flatMap(({ ids, access: { everywhere, divisionIds, conditional } }) => {
        const onCondition = conditional.map(({ divisionId }) => divisionId);
        const places = [everywhere, divisionIds, named(divisionIds), onCondition, named(onCondition)];
        return ids.map((id) => [permission, common, nameOfUser.get(id) ?? '', id, ...places]);
      });
    },
  };
}

/** One row for each role that includes the permission. */
export function comparedRolesTable(roles: readonly Role[]): ListTable<ComparedPermission<RoleAccess>> {
  const nameOfRole = new Map(roles.map(({ id, name }) => [id, name]));
  return {
    key: 'permissions',
    title: 'Compared roles',
    columns: [
      ...permissionColumns,
      { key: 'roleName', title: 'Role' },
      { key: 'roleId', title: 'Role id', kind: 'id' },
      { key: 'conditional', title: 'On a condition' },
    ],
    rows: ({ permission, common, variants }) =>
      variants.flatMap(({ ids, access: { conditions } }) =>
        ids.map((id) => [permission, common, nameOfRole.get(id) ?? '', id, conditions.length > 0]),
      ),
  };
}
