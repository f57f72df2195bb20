import { satisfies, type Properties } from '../../access-model/condition';
import type { AccessIndex, Holding } from '../access-index';
import type { IndexedSubject, SubjectStateName } from '../indexed-subject';
import { covers } from './covers';
import { closedGroupHoldings } from './closed-group-holdings';
import { rulesFor, type RoleRule } from './role-rules';

/** Why a path does not count. */
export type PathObstacle =
  | 'subject_unknown'
  | 'subject_inactive'
  | 'subject_deleted'
  /** Roles are not enabled for the group, or it is not active. */
  | 'group_passes_no_roles'
  | 'other_division'
  | 'condition_not_met';

/** A way from a subject to a permission: through a group or not, a role, and what in the role gives it. */
export interface AccessPath {
  /** The group of which the subject is a member; absent when it holds the role itself. */
  readonly groupId?: string;
  readonly roleId: string;
  /** Where the role is held; `*` for all divisions. */
  readonly divisionId: string;
  readonly rule: RoleRule;
  /** Whether this path alone suffices. */
  readonly counts: boolean;
  /** Empty when it counts. */
  readonly obstacles: readonly PathObstacle[];
}

export interface PathQuestion {
  /** By number. */
  readonly permission: number;
  readonly divisionId?: string | undefined;
  readonly properties: Properties;
}

/** Every path, those that count first. Roles that are gone give nothing, and no path goes through them. */
export function accessPaths(
  index: AccessIndex,
  subject: IndexedSubject,
  question: PathQuestion,
): AccessPath[] {
  const closed = subject.type === 'group' && !index.passesRoles(subject.id);
  const paths = [
    ...pathsThrough(index, index.holdings(subject), question, obstaclesOf(subject.state, closed)),
    ...pathsThrough(index, closedGroupHoldings(index, subject), question, obstaclesOf(subject.state, true)),
  ];
  return [...paths.filter(({ counts }) => counts), ...paths.filter(({ counts }) => !counts)];
}

function* pathsThrough(
  index: AccessIndex,
  holdings: Iterable<Holding>,
  { permission, divisionId: asked, properties }: PathQuestion,
  common: readonly PathObstacle[],
): Generator<AccessPath> {
  const name = index.permissions.nameOf(permission);
  for (const { grant, groupId } of holdings) {
    const role = index.roles.get(grant.roleId);
    if (role === undefined || !index.gives(grant.roleId)?.named.has(permission)) continue;
    const here = covers(index, permission, grant.divisionId, asked);
    for (const rule of rulesFor(role, name)) {
      const obstacles = [...common];
      if (!here) obstacles.push('other_division');
      if (!isMet(rule, properties)) obstacles.push('condition_not_met');
      yield {
        ...(groupId !== undefined && { groupId }),
        roleId: role.id,
        divisionId: grant.divisionId,
        rule,
        counts: obstacles.length === 0,
        obstacles,
      };
    }
  }
}

function isMet(rule: RoleRule, properties: Properties): boolean {
  return rule.kind === 'flat' || rule.condition === undefined || satisfies(rule.condition, properties);
}

function obstaclesOf(state: SubjectStateName, closedGroup: boolean): PathObstacle[] {
  return [...STATE_OBSTACLES[state], ...(closedGroup ? (['group_passes_no_roles'] as const) : [])];
}

const STATE_OBSTACLES: Readonly<Record<SubjectStateName, readonly PathObstacle[]>> = {
  active: [],
  inactive: ['subject_inactive'],
  disabled: ['subject_inactive'],
  deleted: ['subject_deleted'],
  unknown: ['subject_unknown'],
};
