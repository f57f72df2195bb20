import type { Condition } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { AccessPath, PathObstacle } from './access-paths';
import { sortedByText } from './sorted-by-text';
import { stateObstacles, type StateObstacle } from './state-obstacle';

/** One thing that stands in the way of a permission. */
export type MissingPart =
  | { readonly code: StateObstacle | 'permission_unknown' }
  /** No division has the requested id; these have it as their name. */
  | { readonly code: 'division_unknown'; readonly divisionIds: readonly string[] }
  /** No role that the subject holds, or would hold through its groups, includes the permission. */
  | { readonly code: 'no_role_includes_it' }
  /** Roles that it holds no longer exist: they may have included it. */
  | { readonly code: 'role_deleted'; readonly roleIds: readonly string[] }
  | { readonly code: 'only_in_other_divisions'; readonly divisionIds: readonly string[] }
  /** A role includes it here on conditions, none of which the given properties satisfy. */
  | { readonly code: 'only_on_condition'; readonly conditions: readonly Condition[] }
  /** Groups hold a role that includes it, and pass none on: roles are not enabled, or they are not active. */
  | { readonly code: 'group_passes_no_roles'; readonly groupIds: readonly string[] };

export interface Refusal {
  readonly subject: IndexedSubject | undefined;
  /** Whether the permission is known. */
  readonly isKnown: boolean;
  /** The requested division, if it does not exist. */
  readonly unknownDivision?: string | undefined;
  readonly paths: readonly AccessPath[];
}

/** What stands in the way of a permission that is refused. */
export function missingParts(
  index: AccessIndex,
  { subject, isKnown, unknownDivision, paths }: Refusal,
): MissingPart[] {
  const states = stateObstacles[subject?.state ?? 'unknown'];
  const missing: MissingPart[] = states.map((code) => ({ code }));
  if (!isKnown) missing.push({ code: 'permission_unknown' });
  if (unknownDivision !== undefined)
    missing.push({ code: 'division_unknown', divisionIds: divisionsNamed(index, unknownDivision) });
  if (!isKnown || unknownDivision !== undefined || subject === undefined) return missing;
  if (paths.length === 0) missing.push({ code: 'no_role_includes_it' });
  return [...missing, ...goneRoles(index, subject), ...pathParts(subject, paths)];
}

/** People know divisions by name, and pass names as ids. */
function divisionsNamed({ divisions }: AccessIndex, name: string): string[] {
  const wanted = name.toLowerCase();
  const named = [...divisions.values()].filter((division) => division.name.toLowerCase() === wanted);
  return distinct(named.map(({ id }) => id));
}

function goneRoles(index: AccessIndex, subject: IndexedSubject): MissingPart[] {
  const held = [...index.holdings(subject)].map(({ grant }) => grant.roleId);
  const roleIds = distinct(held.filter((roleId) => !index.roles.has(roleId)));
  return roleIds.length > 0 ? [{ code: 'role_deleted', roleIds }] : [];
}

function pathParts(subject: IndexedSubject, paths: readonly AccessPath[]): MissingPart[] {
  const stoppedBy = (obstacle: PathObstacle) => (path: AccessPath) => path.obstacles.includes(obstacle);
  const [closed, open] = divided(paths, stoppedBy('group_passes_no_roles'));
  const [elsewhere, here] = divided(open, stoppedBy('other_division'));
  const [unmet, met] = divided(here, stoppedBy('condition_not_met'));
  const parts: MissingPart[] = [];
  const divisionIds = distinct(elsewhere.map(({ divisionId }) => divisionId));
  if (here.length === 0 && divisionIds.length > 0)
    parts.push({ code: 'only_in_other_divisions', divisionIds });
  const conditions = sortedByText(unmet.flatMap(conditionOf));
  if (met.length === 0 && conditions.length > 0) parts.push({ code: 'only_on_condition', conditions });
  const groupIds = distinct(closed.map(({ groupId }) => groupId ?? subject.id));
  if (groupIds.length > 0) parts.push({ code: 'group_passes_no_roles', groupIds });
  return parts;
}

/** The items that match, and the others. */
function divided<T>(items: readonly T[], isSo: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
}

function conditionOf({ rule }: AccessPath): Condition[] {
  return rule.kind === 'policy' && rule.condition ? [rule.condition] : [];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
