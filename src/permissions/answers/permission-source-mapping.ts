import type { PermissionSource } from '../../access-index/questions/permission-source';
import type { Names } from './names';
import type { PermissionSourceDto } from './permission-source.dto';

export function toSourceDto(source: PermissionSource, names: Names): PermissionSourceDto {
  const { roleId, divisionId, groupId, conditions } = source;
  return {
    roleId,
    roleName: names.role(roleId),
    divisionId,
    divisionName: names.division(divisionId),
    via: groupId === undefined ? 'direct' : 'group',
    groupId,
    groupName: groupId === undefined ? undefined : names.group(groupId),
    conditions,
  };
}
