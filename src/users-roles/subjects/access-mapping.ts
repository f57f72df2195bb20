import type { EffectiveRole } from './effective-roles';
import type { EffectiveRoleDto, SubjectAccessDto } from './subject-access.dto';
import { toGrantDto } from './subject-holdings';
import { MAX_SHOWN, type SubjectDetails } from './subject-reader';

export function toAccessDto(details: SubjectDetails): SubjectAccessDto {
  const { effective, direct, inherited, roles, permissionCount, nameOf } = details;
  return {
    effective,
    effectiveRoles: roles.slice(0, MAX_SHOWN).map(toRoleDto),
    effectiveRoleCount: roles.length,
    permissionCount,
    directGrants: direct.items.map((holding) => toGrantDto(holding, nameOf)),
    directGrantCount: direct.total,
    inheritedGrants: inherited.items.map((holding) => toGrantDto(holding, nameOf)),
    inheritedGrantCount: inherited.total,
  };
}

function toRoleDto({
  role,
  allDivisions,
  divisionCount,
  direct,
  inherited,
}: EffectiveRole): EffectiveRoleDto {
  return { id: role.id, name: role.name, allDivisions, divisionCount, direct, inherited };
}
