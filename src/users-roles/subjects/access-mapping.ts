import type { Holding } from '../../access-index/access-index';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { NameOf } from '../naming/reference';
import type { EffectiveRole } from './effective-roles';
import type { HeldGrantDto } from './grant.dto';
import type { HeldGrantPageDto } from './grants.dto';
import type { EffectiveRoleDto, SubjectAccessDto } from './subject-access.dto';
import { MOST_SHOWN, type HoldingPage, type SubjectDetails } from './subject-reader';

export function toAccessDto(details: SubjectDetails): SubjectAccessDto {
  const { effective, direct, inherited, roles, permissionCount, nameOf } = details;
  return {
    effective,
    effectiveRoles: roles.slice(0, MOST_SHOWN).map(toRoleDto),
    effectiveRoleCount: roles.length,
    permissionCount,
    directGrants: direct.items.map((holding) => toGrantDto(holding, nameOf)),
    directGrantCount: direct.total,
    inheritedGrants: inherited.items.map((holding) => toGrantDto(holding, nameOf)),
    inheritedGrantCount: inherited.total,
  };
}

export function toGrantPageDto({
  published,
  items,
  total,
  nextPageToken,
  nameOf,
}: HoldingPage): HeldGrantPageDto {
  const grants = items.map((holding) => toGrantDto(holding, nameOf));
  return { grants, total, nextPageToken, ...answeredFrom(published) };
}

function toGrantDto({ grant: { roleId, divisionId }, groupId }: Holding, nameOf: NameOf): HeldGrantDto {
  return {
    role: nameOf('role', roleId),
    division: nameOf('division', divisionId),
    group: groupId === undefined ? undefined : nameOf('group', groupId),
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
