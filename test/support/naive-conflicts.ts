import type { Snapshot, SubjectType } from '../../src/access/model/snapshot';
import type { RoleReference, RuleConstraint } from '../../src/access/conflicts/conflict-rule';
import { grantsOf, naiveCheck, withDivisions } from './naive-oracle';

export interface NaiveViolation {
  readonly conditional: boolean;
  readonly divisionIds: readonly string[];
}

type Subject = { readonly type: SubjectType; readonly id: string };
/** For each thing that the rule names: whether the subject has it in the division, or anywhere at all. */
type Has = (part: number, divisionId: string | undefined, plainly: boolean) => boolean;

/** The slow and obvious evaluator of conflict rules: it asks for each permission by itself, as checks do. */
export function naiveViolation(
  snapshot: Snapshot,
  constraint: RuleConstraint,
  subject: Subject,
): NaiveViolation | undefined {
  if (!canAct(snapshot, subject)) return undefined;
  const seen = asIfListed(snapshot, subject);
  const has: Has = (part, divisionId, plainly) =>
    hasPart(seen, constraint, subject, part, divisionId, plainly);
  if (!constraint.sameDivision) {
    if (!isBroken(constraint, (part) => has(part, undefined, false))) return undefined;
    return { conditional: !isBroken(constraint, (part) => has(part, undefined, true)), divisionIds: [] };
  }
  const divisionIds = ['*', ...new Set(grantsOf(seen, subject).map((grant) => grant.divisionId))];
  const broken = divisionIds.filter((id) => isBroken(constraint, (part) => has(part, id, false)));
  if (broken.length === 0) return undefined;
  const plainly = divisionIds.some((id) => isBroken(constraint, (part) => has(part, id, true)));
  return { conditional: !plainly, divisionIds: broken.includes('*') ? ['*'] : [...new Set(broken)].sort() };
}

function isBroken(constraint: RuleConstraint, has: (part: number) => boolean): boolean {
  switch (constraint.kind) {
    case 'roles_exclude':
      return constraint.roles.filter((_, part) => has(part)).length > 1;
    case 'permissions_exclude':
      return has(0) && has(1);
    case 'permissions_n_of_m':
      return constraint.permissions.filter((_, part) => has(part)).length >= constraint.count;
    case 'role_requires':
      return has(0) && !constraint.requires.every((_, i) => has(i + 1));
  }
}

function hasPart(
  snapshot: Snapshot,
  constraint: RuleConstraint,
  subject: Subject,
  part: number,
  divisionId: string | undefined,
  plainly: boolean,
): boolean {
  switch (constraint.kind) {
    case 'roles_exclude':
      return holdsRole(snapshot, subject, constraint.roles[part]!, divisionId);
    case 'role_requires': {
      const reference = [constraint.role, ...constraint.requires][part]!;
      return holdsRole(snapshot, subject, reference, divisionId);
    }
    case 'permissions_exclude':
      return holdsAny(snapshot, subject, [constraint.first, constraint.second][part]!, divisionId, plainly);
    case 'permissions_n_of_m':
      return holdsAny(snapshot, subject, [constraint.permissions[part]!], divisionId, plainly);
  }
}

function holdsRole(
  snapshot: Snapshot,
  subject: Subject,
  reference: RoleReference,
  divisionId?: string,
): boolean {
  const last = snapshot.roles.filter(
    (role, i) => !snapshot.roles.slice(i + 1).some((later) => later.id === role.id),
  );
  const named = last.filter((role) =>
    'id' in reference ? role.id === reference.id : role.name.toLowerCase() === reference.name.toLowerCase(),
  );
  return grantsOf(snapshot, subject).some(
    (grant) =>
      named.some((role) => role.id === grant.roleId) &&
      (divisionId === undefined || ['*', divisionId].includes(grant.divisionId)),
  );
}

function holdsAny(
  snapshot: Snapshot,
  subject: Subject,
  patterns: readonly string[],
  divisionId: string | undefined,
  plainly: boolean,
): boolean {
  const codes = snapshot.catalogue.map(({ domain, entity, action }) => [domain, entity, action]);
  const flat = snapshot.roles.flatMap((role) => role.permissions);
  const wanted = patterns.flatMap((pattern) => {
    const parts = pattern.split(':');
    if (parts.length === 1) return flat.filter((name) => name === pattern);
    const matching = codes.filter((code) => code.every((part, i) => parts[i] === '*' || parts[i] === part));
    return matching.map((code) => code.join(':'));
  });
  const yes = plainly
    ? ['granted', 'granted_in_some_divisions']
    : ['granted', 'granted_in_some_divisions', 'condition_not_met'];
  // What meets in a division that is gone would meet again once it is back.
  const org = divisionId === undefined ? snapshot : withDivisions(snapshot, [divisionId]);
  return wanted.some((permission) =>
    yes.includes(naiveCheck(org, { ...subject, permission, divisionId }).reason),
  );
}

/** Whether what the subject holds can be used. */
export function canAct(snapshot: Snapshot, { type, id }: Subject): boolean {
  const lists = {
    user: snapshot.users,
    group: [],
    oauth_client: snapshot.oauthClients,
    trustee_user: [],
    trustee_group: [],
  };
  if (type === 'group') return snapshot.groups.some((group) => group.id === id);
  return lists[type].every((one) => one.id !== id || one.state === 'active');
}

/** The snapshot that checks are asked of: so that they answer for who is in no listing, and for groups of which only their grants count. */
export function asIfListed(snapshot: Snapshot, { type, id }: Subject): Snapshot {
  if (type === 'user' && !snapshot.users.some((user) => user.id === id)) {
    return { ...snapshot, users: [...snapshot.users, { id, name: '', state: 'active' }] };
  }
  if (type === 'oauth_client' && !snapshot.oauthClients.some((client) => client.id === id)) {
    const client = { id, name: '', state: 'active' as const, grantType: '' };
    return { ...snapshot, oauthClients: [...snapshot.oauthClients, client] };
  }
  if (
    (type === 'trustee_user' || type === 'trustee_group') &&
    !snapshot.trustees.some((one) => one.type === type && one.id === id)
  ) {
    return { ...snapshot, trustees: [...snapshot.trustees, { id, name: '', type }] };
  }
  return snapshot;
}
