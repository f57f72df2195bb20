import type { PermissionSource } from '../../access-index/questions/permission-source';
import { toHeldRoleDto } from '../../answers/naming/held-role';
import type { NameOf } from '../../answers/naming/reference';
import type { PermissionSourceDto } from './permission-source.dto';

export function toSourceDto(source: PermissionSource, nameOf: NameOf): PermissionSourceDto {
  return { ...toHeldRoleDto(source, nameOf), conditions: source.conditions };
}
