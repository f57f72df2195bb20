import { satisfies, type Properties } from '../model/condition';
import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject, SubjectStateName } from '../index/indexed-subject';
import { covers } from './covers';
import { closedGroupHoldings } from './closed-group-holdings';
import { rulesFor, type RoleRule } from './role-rules';
import { stateObstacles, type StateObstacle } from './state-obstacle';

/** Why a path does not count. */
export type PathObstacle =
  | StateObstacle
  /** Roles are not enabled for the group, or it is not active. */
  | 'group_passes_no_roles'
  | 'other_division'
  | 'condition_not_met';

/** A path from a subject to a permission: through a group or not, a role, and what in the role includes it. */
export interface AccessPath {
  /** The group of which the subject is a member; absent when it holds the role directly. */
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

/** Every path, those that count first. Roles that no longer exist include nothing, and no path goes through them. */
export function accessPaths(
  index: AccessIndex,
  subject: IndexedSubject,
  question: PathQuestion,
): AccessPath[] {
  const closed = subject.type === 'group' && !index.passesRoles(subject.id);
  const through = pathsBy(index, question);
  const paths = [
    ...through(index.holdings(subject), obstaclesOf(subject.state, closed)),
    ...through(closedGroupHoldings(index, subject), obstaclesOf(subject.state, true)),
  ];
  return [...paths.filter(({ counts }) => counts), ...paths.filter(({ counts }) => !counts)];
}

/** Paths through holdings; `common` are obstacles to all of them. */
function pathsBy(index: AccessIndex, { permission, divisionId, properties }: PathQuestion) {
  const rulesOf = rulesByRole(index, permission);
  return function* (holdings: Iterable<Holding>, common: readonly PathObstacle[]): Generator<AccessPath> {
    for (const { grant, groupId } of holdings) {
      const here = covers(index, permission, grant.divisionId, divisionId);
      for (const rule of rulesOf(grant.roleId)) {
        const obstacles = [...common];
        if (!here) obstacles.push('other_division');
        if (!isMet(rule, properties)) obstacles.push('condition_not_met');
        yield {
          ...(groupId !== undefined && { groupId }),
          roleId: grant.roleId,
          divisionId: grant.divisionId,
          rule,
          counts: obstacles.length === 0,
          obstacles,
        };
      }
    }
  };
}

/** What in each role includes the permission: looked up once, as the same role may be held in many divisions. */
function rulesByRole(index: AccessIndex, permission: number): (roleId: string) => readonly RoleRule[] {
  const name = index.permissions.nameOf(permission);
  const known = new Map<string, readonly RoleRule[]>();
  return (roleId) => {
    const before = known.get(roleId);
    if (before !== undefined) return before;
    const role = index.roles.get(roleId);
    const rules = role && index.gives(roleId)?.named.has(permission) ? rulesFor(role, name) : [];
    known.set(roleId, rules);
    return rules;
  };
}

function isMet(rule: RoleRule, properties: Properties): boolean {
  return rule.kind === 'flat' || rule.condition === undefined || satisfies(rule.condition, properties);
}

function obstaclesOf(state: SubjectStateName, closedGroup: boolean): PathObstacle[] {
  return [...stateObstacles[state], ...(closedGroup ? (['group_passes_no_roles'] as const) : [])];
}
