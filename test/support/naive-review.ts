import type { Grant, Group, Role, Snapshot, SubjectType } from '../../src/access/model/snapshot';
import type { ReviewScope } from '../../src/access/reviews/review-scope';
import { grantsOf } from './naive-oracle';

type Subject = { readonly type: SubjectType; readonly id: string };

/** What is powerful, written down a second time. */
const POWERFUL = [
  'admin',
  ...['grant:add', 'role:add', 'role:edit', 'orgTrustee:add', 'policy:edit'].map(
    (one) => `authorization:${one}`,
  ),
  ...['oauth:client:add', 'oauth:client:edit', 'sso:provider:add', 'sso:provider:edit'],
  ...['directory:organization:admin', 'directory:user:setPassword'],
  ...['recording:retentionPolicy:edit', 'recording:encryptionKey:edit', 'recording:job:add'],
  ...['analytics:dataExport:add', 'externalContacts:export:add', 'gdpr:request:add'],
  'integrations:integration:add',
];

/**
 * The slow and obvious evaluator of what a review asks: it looks at everyone in turn, takes what they hold in whatever way,
 * and notes the grant behind it. It shares no code with what it evaluates.
 */
export function naiveReviewItems(
  snapshot: Snapshot,
  scope: ReviewScope,
  permissionsOf: Readonly<Record<string, readonly string[]>>,
): string[] {
  const found = new Set<string>();
  for (const subject of everyone(snapshot)) {
    if (!coversSubject(snapshot, scope, subject)) continue;
    for (const grant of held(snapshot, subject))
      if (coversGrant(snapshot, scope, permissionsOf, grant)) found.add(itemKey(grant));
  }
  return [...found].sort();
}

export function itemKey({ subjectType, subjectId, roleId, divisionId }: Grant): string {
  return JSON.stringify([subjectType, subjectId, roleId, divisionId]);
}

/** Whether a decision about a grant was made from what is still so: fact by fact, without a digest. */
export function naiveIsUnchanged(before: Snapshot, after: Snapshot, grant: Grant): boolean {
  const facts = [before, after].map((snapshot) =>
    JSON.stringify([roleFacts(snapshot, grant.roleId), subjectFacts(snapshot, grant)]),
  );
  return facts[0] === facts[1];
}

/** Everyone in a group, whether or not it passes its roles on. */
export function peopleIn(snapshot: Snapshot, groupId: string): string[] {
  return snapshot.groups
    .filter((group) => group.id === groupId)
    .flatMap((group) => [...group.memberIds, ...(group.includeOwners ? group.ownerIds : [])]);
}

function everyone({ users, groups, oauthClients, trustees, grants }: Snapshot): Subject[] {
  const people = groups.flatMap((group: Group) => [...group.memberIds, ...group.ownerIds]);
  return [
    ...users.map(({ id }) => ({ type: 'user' as const, id })),
    ...people.map((id) => ({ type: 'user' as const, id })),
    ...groups.map(({ id }) => ({ type: 'group' as const, id })),
    ...oauthClients.map(({ id }) => ({ type: 'oauth_client' as const, id })),
    ...trustees.map(({ id, type }) => ({ type, id })),
    ...grants.map(({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId })),
  ];
}

/** Of a group what it holds, also while it passes nothing on: that may change with one click. */
function held(snapshot: Snapshot, subject: Subject): readonly Grant[] {
  if (subject.type !== 'group') return grantsOf(snapshot, subject);
  return snapshot.grants.filter((one) => one.subjectType === 'group' && one.subjectId === subject.id);
}

function coversSubject(snapshot: Snapshot, scope: ReviewScope, { type, id }: Subject): boolean {
  const { subjectTypes, userIds, groupIds, userDivisionIds } = scope;
  if (subjectTypes && !subjectTypes.includes(type)) return false;
  if (userIds && !(type === 'user' && userIds.includes(id))) return false;
  if (userDivisionIds) {
    const user = type === 'user' ? snapshot.users.find((one) => one.id === id) : undefined;
    if (user?.divisionId === undefined || !userDivisionIds.includes(user.divisionId)) return false;
  }
  if (!groupIds) return true;
  if (type === 'group') return groupIds.includes(id);
  return type === 'user' && groupIds.some((groupId) => peopleIn(snapshot, groupId).includes(id));
}

function coversGrant(
  snapshot: Snapshot,
  { roleIds, divisionIds, permissions, dataCategories, powerfulOnly }: ReviewScope,
  permissionsOf: Readonly<Record<string, readonly string[]>>,
  { roleId, divisionId }: Grant,
): boolean {
  if (roleIds && !roleIds.includes(roleId)) return false;
  if (divisionIds && !['*', ...divisionIds].includes(divisionId)) return false;
  const includesOneOf = (patterns: readonly string[]) =>
    patterns.some((pattern) => includesPattern(snapshot, roleId, pattern));
  if (permissions && !includesOneOf(permissions)) return false;
  if (dataCategories && !includesOneOf(dataCategories.flatMap((key) => permissionsOf[key] ?? [])))
    return false;
  return powerfulOnly !== true || includesOneOf(POWERFUL);
}

function includesPattern(snapshot: Snapshot, roleId: string, pattern: string): boolean {
  const role = lastRole(snapshot, roleId);
  if (role === undefined) return false;
  if (!pattern.includes(':')) return role.permissions.includes(pattern);
  const wanted = pattern.split(':');
  return snapshot.catalogue.some(({ domain, entity, action }) => {
    const parts = [domain, entity, action];
    if (parts.some((part) => part === '' || part.includes(':'))) return false;
    return (
      parts.every((part, place) => wanted[place] === '*' || wanted[place] === part) &&
      (role.permissions.includes(parts.join(':')) || hasPolicy(role, domain, entity, action))
    );
  });
}

function hasPolicy({ policies }: Role, domain: string, entity: string, action: string): boolean {
  const isOf = (named: string, part: string) => named === '*' || named === part;
  return policies.some(
    (policy) =>
      isOf(policy.domain, domain) &&
      isOf(policy.entity, entity) &&
      policy.actions.some((named) => isOf(named, action)),
  );
}

function lastRole({ roles }: Snapshot, id: string): Role | undefined {
  return roles.filter((role) => role.id === id).at(-1);
}

function roleFacts(snapshot: Snapshot, roleId: string) {
  const role = lastRole(snapshot, roleId);
  if (role === undefined) return null;
  return [[...role.permissions].sort(), role.policies.map((policy) => JSON.stringify(policy)).sort()];
}

function subjectFacts(snapshot: Snapshot, { subjectType, subjectId }: Grant) {
  const user = snapshot.users.find(({ id }) => subjectType === 'user' && id === subjectId);
  const group = snapshot.groups.find(({ id }) => subjectType === 'group' && id === subjectId);
  const client = snapshot.oauthClients.find(({ id }) => subjectType === 'oauth_client' && id === subjectId);
  const trustee = snapshot.trustees.find(({ id, type }) => subjectType === type && id === subjectId);
  const people = group && [...new Set(peopleIn(snapshot, group.id))].sort();
  return [
    (user ?? group ?? client)?.state ?? (trustee ? 'active' : 'unknown'),
    user?.divisionId,
    group?.rolesEnabled,
    people,
  ];
}

/** Every account of the person with this name: users with one address are one person, in whatever way it is spelled. */
export function accountsOf({ users }: Snapshot, name: string): string[] {
  const at = name.indexOf(':');
  const id = name.slice(at + 1);
  const plain = (email: string | undefined) => email?.trim().toLowerCase();
  if (name.startsWith('email:'))
    return users.filter(({ email }) => plain(email) === plain(id)).map((one) => one.id);
  if (!name.startsWith('genesys_user:')) return [];
  const own = plain(users.find((one) => one.id === id)?.email);
  return [id, ...users.filter(({ email }) => own !== undefined && plain(email) === own).map((one) => one.id)];
}
