import type { AccessPath } from '../../access-index/questions/access-paths';
import type { MissingPart } from '../../access-index/questions/missing-parts';
import type { NearestChange } from '../../access-index/questions/nearest-changes';
import type { RoleRule } from '../../access-index/questions/role-rules';
import { named } from '../answers/named.dto';
import type { Names } from '../answers/names';
import type { AccessPathDto, MissingPartDto, NearestChangeDto, RoleRuleDto } from './explanation.dto';

export function toPathDto(path: AccessPath, names: Names): AccessPathDto {
  const { groupId, roleId, divisionId, rule, counts, obstacles } = path;
  return {
    group: groupId === undefined ? undefined : { id: groupId, name: names.group(groupId) },
    role: { id: roleId, name: names.role(roleId) },
    division: { id: divisionId, name: names.division(divisionId) },
    rule: toRuleDto(rule),
    counts,
    obstacles,
  };
}

function toRuleDto(rule: RoleRule): RoleRuleDto {
  if (rule.kind === 'flat') return { kind: 'flat' };
  const { kind, policy, domain, entity, action, condition } = rule;
  return { kind, policy, domain, entity, action, condition };
}

export function toMissingDto(part: MissingPart, names: Names): MissingPartDto {
  switch (part.code) {
    case 'role_gone':
      return { code: part.code, roles: named(part.roleIds, names.role) };
    case 'only_in_other_divisions':
      return { code: part.code, divisions: named(part.divisionIds, names.division) };
    case 'group_passes_no_roles':
      return { code: part.code, groups: named(part.groupIds, names.group) };
    case 'only_on_condition':
      return { code: part.code, conditions: part.conditions };
    default:
      return { code: part.code };
  }
}

export function toChangeDto(change: NearestChange): NearestChangeDto {
  const { roleId, roleName, addsPermissions, widensPermissions, conditional } = change;
  return { roleId, roleName, addsPermissions, widensPermissions, conditional };
}
