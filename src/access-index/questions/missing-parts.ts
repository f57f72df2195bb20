import type { Condition } from '../../access-model/snapshot';
import type { AccessIndex } from '../access-index';
import type { IndexedSubject, SubjectStateName } from '../indexed-subject';
import type { AccessPath, PathObstacle } from './access-paths';
import { sortedByText } from './sorted-by-text';

/** One thing that stands in the way of a permission. */
export type MissingPart =
  | { readonly code: 'subject_unknown' | 'subject_inactive' | 'subject_deleted' | 'permission_unknown' }
  /** No role that the subject holds, or would hold through its groups, gives the permission. */
  | { readonly code: 'no_role_gives_it' }
  /** Roles that it holds are no longer there: they may have given it. */
  | { readonly code: 'role_gone'; readonly roleIds: readonly string[] }
  | { readonly code: 'only_in_other_divisions'; readonly divisionIds: readonly string[] }
  /** A role gives it here on conditions, none of which the properties given satisfy. */
  | { readonly code: 'only_on_condition'; readonly conditions: readonly Condition[] }
  /** Groups hold a role that gives it, and pass none on: roles are not enabled, or they are not active. */
  | { readonly code: 'group_passes_no_roles'; readonly groupIds: readonly string[] };

export interface Refusal {
  readonly subject: IndexedSubject | undefined;
  /** Whether the permission is known. */
  readonly isKnown: boolean;
  readonly paths: readonly AccessPath[];
}

/** What stands in the way of a permission that is refused. */
export function missingParts(index: AccessIndex, { subject, isKnown, paths }: Refusal): MissingPart[] {
  const missing: MissingPart[] = stateParts(subject?.state ?? 'unknown');
  if (!isKnown) return [...missing, { code: 'permission_unknown' }];
  if (subject === undefined) return missing;
  if (paths.length === 0) missing.push({ code: 'no_role_gives_it' });
  return [...missing, ...goneRoles(index, subject), ...pathParts(subject, paths)];
}

function stateParts(state: SubjectStateName): MissingPart[] {
  switch (state) {
    case 'active':
      return [];
    case 'unknown':
      return [{ code: 'subject_unknown' }];
    case 'deleted':
      return [{ code: 'subject_deleted' }];
    case 'inactive':
    case 'disabled':
      return [{ code: 'subject_inactive' }];
  }
}

function goneRoles(index: AccessIndex, subject: IndexedSubject): MissingPart[] {
  const held = [...index.holdings(subject)].map(({ grant }) => grant.roleId);
  const roleIds = distinct(held.filter((roleId) => !index.roles.has(roleId)));
  return roleIds.length > 0 ? [{ code: 'role_gone', roleIds }] : [];
}

function pathParts(subject: IndexedSubject, paths: readonly AccessPath[]): MissingPart[] {
  const parts: MissingPart[] = [];
  const stoppedBy = (obstacle: PathObstacle) => paths.filter(({ obstacles }) => obstacles.includes(obstacle));
  const open = paths.filter(({ obstacles }) => !obstacles.includes('group_passes_no_roles'));
  const elsewhere = open.filter(({ obstacles }) => obstacles.includes('other_division'));
  const here = open.filter(({ obstacles }) => !obstacles.includes('other_division'));
  if (here.length === 0 && elsewhere.length > 0)
    parts.push({
      code: 'only_in_other_divisions',
      divisionIds: distinct(elsewhere.map(({ divisionId }) => divisionId)),
    });
  const unmet = here.filter(({ obstacles }) => obstacles.includes('condition_not_met'));
  if (unmet.length > 0 && unmet.length === here.length)
    parts.push({ code: 'only_on_condition', conditions: sortedByText(unmet.flatMap(conditionOf)) });
  const closed = stoppedBy('group_passes_no_roles');
  if (closed.length > 0)
    parts.push({
      code: 'group_passes_no_roles',
      groupIds: distinct(closed.map(({ groupId }) => groupId ?? subject.id)),
    });
  return parts;
}

function conditionOf({ rule }: AccessPath): Condition[] {
  return rule.kind === 'policy' && rule.condition ? [rule.condition] : [];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
