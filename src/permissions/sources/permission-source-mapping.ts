import type { PermissionSource } from '../../access/questions/permission-source';
import { toHeldRoleDto } from '../../lists/naming/held-role';
import type { NameLookup } from '../../lists/naming/reference';
import type { PermissionSourceDto } from './permission-source.dto';

export function toSourceDto(source: PermissionSource, nameOf: NameLookup): PermissionSourceDto {
  return { ...toHeldRoleDto(source, nameOf), conditions: source.conditions };
}
