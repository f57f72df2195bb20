import type { AccessPath } from '../../access/questions/access-paths';
import type { MissingPart } from '../../access/questions/missing-parts';
import type { NearestChange } from '../../access/questions/nearest-changes';
import type { RoleRule } from '../../access/questions/role-rules';
import { toHeldRoleDto } from '../../lists/naming/held-role';
import type { NameLookup } from '../../lists/naming/reference';
import type { AccessPathDto, MissingPartDto, NearestChangeDto, RoleRuleDto } from './explanation.dto';

export function toPathDto(path: AccessPath, nameOf: NameLookup): AccessPathDto {
  const { rule, counts, obstacles } = path;
  return {
    ...toHeldRoleDto(path, nameOf),
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

export function toMissingDto(part: MissingPart, nameOf: NameLookup): MissingPartDto {
  switch (part.code) {
    case 'role_deleted':
      return { code: part.code, roles: part.roleIds.map((id) => nameOf('role', id)) };
    case 'division_unknown':
    case 'only_in_other_divisions':
      return { code: part.code, divisions: part.divisionIds.map((id) => nameOf('division', id)) };
    case 'group_passes_no_roles':
      return { code: part.code, groups: part.groupIds.map((id) => nameOf('group', id)) };
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
