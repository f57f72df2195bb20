import type { AccessIndex } from '../../access/index/access-index';
import type { Role } from '../../access/model/snapshot';
import type { ListTable } from '../../lists/files/list-table';
import type { Row } from '../../tables/table-document';
import { toRoleDto } from './role-mapping';
import type { RoleDto } from './roles.dto';

export function roleTable(index: AccessIndex): ListTable<Role> {
  return {
    key: 'roles',
    title: 'Roles',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'description', title: 'Description' },
      { key: 'isDefault', title: 'Made by Genesys' },
      { key: 'permissionCount', title: 'Permissions', kind: 'number' },
      { key: 'userCount', title: 'Users', kind: 'number' },
    ],
    rows: (role) => [rowOf(toRoleDto(role, index))],
  };
}

function rowOf({ name, id, description, isDefault, ...role }: RoleDto): Row {
  const { permissionCount, userCount } = role;
  return [name, id, description ?? null, isDefault, permissionCount, userCount];
}
