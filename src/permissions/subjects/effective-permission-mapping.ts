import type { EffectivePermission } from '../../access-index/questions/effective-permissions';
import { heldRoleReferences } from '../../answers/naming/held-role';
import type { NameOf, Reference } from '../../answers/naming/reference';
import { toSourceDto } from '../sources/permission-source-mapping';
import type { EffectivePermissionDto } from './subject-permissions.dto';

/** What a permission's sources speak of: where it is held is among it. */
export function permissionReferences({ sources }: EffectivePermission): Reference[] {
  return sources.flatMap(heldRoleReferences);
}

export function toEffectivePermissionDto(
  effective: EffectivePermission,
  nameOf: NameOf,
): EffectivePermissionDto {
  return {
    permission: effective.permission,
    everywhere: effective.everywhere,
    divisions: effective.divisionIds.map((id) => nameOf('division', id)),
    conditionalDivisions: effective.conditionalDivisionIds.map((id) => nameOf('division', id)),
    conditional: effective.conditional,
    caveats: effective.caveats,
    sources: effective.sources.map((source) => toSourceDto(source, nameOf)),
  };
}
