import type { PermissionSource } from '../../access-index/questions/permission-source';
import type { Column, Row } from '../../common/tables/table-document';
import type { Names } from './names';

/** How a source stands in a file, after what holds it. */
export const sourceColumns: readonly Column[] = [
  { key: 'roleName', title: 'Role' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
  { key: 'divisionName', title: 'Division' },
  { key: 'divisionId', title: 'Division id', kind: 'id' },
  { key: 'via', title: 'Held' },
  { key: 'groupName', title: 'Group' },
  { key: 'groupId', title: 'Group id', kind: 'id' },
  { key: 'conditional', title: 'On a condition' },
];

export function sourceCells(
  { roleId, divisionId, groupId, conditions }: PermissionSource,
  names: Names,
): Row {
  return [
    names.role(roleId) ?? '',
    roleId,
    names.division(divisionId) ?? '',
    divisionId,
    groupId === undefined ? 'direct' : 'group',
    groupId === undefined ? null : (names.group(groupId) ?? ''),
    groupId ?? null,
    conditions !== undefined,
  ];
}
