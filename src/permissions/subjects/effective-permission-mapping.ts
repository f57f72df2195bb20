import type { EffectivePermission } from '../../access/questions/effective-permissions';
import type { NameLookup } from '../../lists/naming/reference';
import { toSourceDto } from '../sources/permission-source-mapping';
import type { EffectivePermissionDto } from './subject-permissions.dto';

export function toEffectivePermissionDto(
  effective: EffectivePermission,
  nameOf: NameLookup,
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
