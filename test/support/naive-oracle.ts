import type { Decision, Reason } from '../../src/access/model/decision';
import type { Grant, Role, RolePolicy, Snapshot, SubjectType } from '../../src/access/model/snapshot';
import { holds } from './naive-condition';

/** A check as the oracle is asked it. */
export interface Question {
  readonly type: SubjectType;
  readonly id: string;
  readonly permission: string;
  readonly divisionId?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The slow and obvious evaluator that every fast path is held against: loops over the snapshot's own
 * strings, nothing indexed, nothing compiled, no code shared with what it evaluates.
 */
export function naiveCheck(snapshot: Snapshot, question: Question): Decision {
  const reason = reasonFor(snapshot, question);
  const targeted = snapshot.accessPolicies.some(
    (policy) => policy.active && targets(policy.target, question.permission, snapshot),
  );
  return {
    allowed: reason === 'granted' || reason === 'granted_in_some_divisions',
    reason,
    caveats: targeted ? ['access_policy_may_apply'] : [],
  };
}

function reasonFor(snapshot: Snapshot, question: Question): Reason {
  const { permission, divisionId, properties = {} } = question;
  const states = statesOf(snapshot, question);
  if (states.length === 0) return 'unknown_user';
  if (states.includes('deleted')) return 'user_deleted';
  if (states.some((state) => state !== 'active')) return 'user_inactive';
  const entries = entriesOf(snapshot, permission);
  const isFlat = permission !== '' && !permission.includes(':');
  const inRole = isFlat && rolesOf(snapshot).some((role) => role.permissions.includes(permission));
  if (entries.length === 0 && !inRole) return 'unknown_permission';
  const divisionIds = [undefined, '*', ...snapshot.divisions.map(({ id }) => id)];
  if (!divisionIds.includes(divisionId)) return 'unknown_division';

  const divisionAware = entries.some((entry) => entry.divisionAware);
  const answers = grantsOf(snapshot, question).map(({ roleId, divisionId: where }) => ({
    answer: answerOf(
      rolesOf(snapshot).find((role) => role.id === roleId),
      permission,
      properties,
    ),
    here: !divisionAware || where === '*' || where === divisionId,
  }));
  const has = (wanted: string, here: boolean) => answers.some((a) => a.answer === wanted && a.here === here);
  if (has('yes', true)) return 'granted';
  if (divisionId === undefined && has('yes', false)) return 'granted_in_some_divisions';
  if (has('unmet', true)) return 'condition_not_met';
  if (!has('yes', false) && !has('unmet', false)) return 'not_granted';
  return divisionId === undefined ? 'condition_not_met' : 'not_granted_in_division';
}

/**
 * The organisation as it would be with these divisions, too. What is held is told in every division that a grant names, listed
 * or not, and `everywhere` counts in future ones: checks answer the same only where they know the division.
 */
export function withDivisions(snapshot: Snapshot, ids: readonly string[]): Snapshot {
  const more = ids.map((id) => ({ id, name: id, isHome: false }));
  return { ...snapshot, divisions: [...snapshot.divisions, ...more] };
}

function statesOf(snapshot: Snapshot, { type, id }: Question): string[] {
  const lists = {
    user: snapshot.users,
    group: snapshot.groups,
    oauth_client: snapshot.oauthClients,
    trustee_user: snapshot.trustees.filter((trustee) => trustee.type === 'trustee_user'),
    trustee_group: snapshot.trustees.filter((trustee) => trustee.type === 'trustee_group'),
  };
  return lists[type].filter((one) => one.id === id).map((one) => ('state' in one ? one.state : 'active'));
}

/** Catalogue entries of that name whose name can mean nothing else. */
function entriesOf(snapshot: Snapshot, permission: string) {
  const parts = permission.split(':');
  if (parts.length !== 3 || parts.includes('')) return [];
  return snapshot.catalogue.filter(
    ({ domain, entity, action }) => domain === parts[0] && entity === parts[1] && action === parts[2],
  );
}

/** Where an id occurs twice, the later role. */
function rolesOf(snapshot: Snapshot): Role[] {
  return snapshot.roles.filter(
    (role, i) => !snapshot.roles.slice(i + 1).some((later) => later.id === role.id),
  );
}

/** The grants that count for a subject: its own, and for a user those of its role-enabled groups. */
export function grantsOf(snapshot: Snapshot, { type, id }: Pick<Question, 'type' | 'id'>): Grant[] {
  const direct = snapshot.grants.filter((grant) => grant.subjectType === type && grant.subjectId === id);
  if (type === 'group') return passesRoles(snapshot, id) ? direct : [];
  if (type !== 'user') return direct;
  const inherited = snapshot.grants.filter(
    (grant) =>
      grant.subjectType === 'group' &&
      passesRoles(snapshot, grant.subjectId) &&
      snapshot.groups
        .filter((group) => group.id === grant.subjectId)
        .every((g) => g.memberIds.includes(id) || (g.includeOwners && g.ownerIds.includes(id))),
  );
  return [...direct, ...inherited];
}

function passesRoles(snapshot: Snapshot, groupId: string): boolean {
  const groups = snapshot.groups.filter((group) => group.id === groupId);
  return groups.length > 0 && groups.every((group) => group.rolesEnabled && group.state === 'active');
}

function answerOf(role: Role | undefined, permission: string, properties: object): 'yes' | 'unmet' | 'no' {
  if (role === undefined) return 'no';
  if (role.permissions.includes(permission)) return 'yes';
  const policies = role.policies.filter((policy) => names(policy, permission));
  if (policies.some(({ condition }) => condition === undefined || holds(condition, properties))) return 'yes';
  return policies.length > 0 ? 'unmet' : 'no';
}

function names(policy: RolePolicy, permission: string): boolean {
  const [domain, entity, action, ...rest] = permission.split(':');
  if (domain === undefined || entity === undefined || action === undefined || rest.length > 0) return false;
  return (
    ['*', domain].includes(policy.domain) &&
    ['*', entity].includes(policy.entity) &&
    policy.actions.some((one) => one === '*' || one === action)
  );
}

function targets(target: string, permission: string, snapshot: Snapshot): boolean {
  if (entriesOf(snapshot, permission).length === 0) return false;
  const asked = permission.split(':');
  const named = target.split(':');
  return named.length === 3 && named.every((part, i) => part === '*' || part === asked[i]);
}
