import type { AccessPath } from '../../access-index/questions/access-paths';
import type { Explanation } from '../../access-index/questions/explanation';
import type { MissingPart } from '../../access-index/questions/missing-parts';
import type { NearestChange } from '../../access-index/questions/nearest-changes';
import type { RoleRule } from '../../access-index/questions/role-rules';
import { heldRoleReferences, toHeldRoleDto } from '../../answers/naming/held-role';
import type { NameOf, Reference } from '../../answers/naming/reference';
import type { AccessPathDto, MissingPartDto, NearestChangeDto, RoleRuleDto } from './explanation.dto';

/** What an explanation speaks of. */
export function explanationReferences({ paths, missing }: Explanation, divisionId?: string): Reference[] {
  return [
    ...(divisionId === undefined ? [] : [{ kind: 'division' as const, id: divisionId }]),
    ...paths.flatMap(heldRoleReferences),
    ...missing.flatMap(missingReferences),
  ];
}

function missingReferences(part: MissingPart): Reference[] {
  switch (part.code) {
    case 'role_gone':
      return part.roleIds.map((id) => ({ kind: 'role', id }));
    case 'only_in_other_divisions':
      return part.divisionIds.map((id) => ({ kind: 'division', id }));
    case 'group_passes_no_roles':
      return part.groupIds.map((id) => ({ kind: 'group', id }));
    default:
      return [];
  }
}

export function toPathDto(path: AccessPath, nameOf: NameOf): AccessPathDto {
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

export function toMissingDto(part: MissingPart, nameOf: NameOf): MissingPartDto {
  switch (part.code) {
    case 'role_gone':
      return { code: part.code, roles: part.roleIds.map((id) => nameOf('role', id)) };
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
