import type { EffectivePermission } from '../../access-index/questions/effective-permissions';
import { named } from '../answers/named.dto';
import type { Names } from '../answers/names';
import { toSourceDto } from '../answers/permission-source-mapping';
import type { EffectivePermissionDto } from './subject-permissions.dto';

export function toEffectivePermissionDto(
  effective: EffectivePermission,
  names: Names,
): EffectivePermissionDto {
  return {
    permission: effective.permission,
    everywhere: effective.everywhere,
    divisions: named(effective.divisionIds, names.division),
    conditionalDivisions: named(effective.conditionalDivisionIds, names.division),
    conditional: effective.conditional,
    caveats: effective.caveats,
    sources: effective.sources.map((source) => toSourceDto(source, names)),
  };
}
