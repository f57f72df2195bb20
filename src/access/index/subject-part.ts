import type { Steps } from '../model/run-steps';
import type { Group, OAuthClient, Snapshot, SubjectType, User } from '../model/snapshot';
import type { AccessIndex } from './access-index';
import type { IndexedSubject } from './indexed-subject';

/** Some subjects, by type. */
export type SubjectSet = Readonly<Record<'user' | 'group' | 'oauth_client', ReadonlySet<string>>>;

const NOTHING_ELSE = { trustees: [], roles: [], divisions: [], catalogue: [], accessPolicies: [] };

/** Whether the subject is one of them. */
export function isIn(subjects: SubjectSet, type: SubjectType, id: string): boolean {
  return type in subjects && subjects[type as keyof SubjectSet].has(id);
}

/** The part of a snapshot that concerns these subjects only: the entities, the members of the groups, the grants. */
export function partOfSnapshot(snapshot: Snapshot, subjects: SubjectSet): Snapshot {
  return {
    ...snapshot,
    ...NOTHING_ELSE,
    users: snapshot.users.filter(({ id }) => subjects.user.has(id)),
    groups: snapshot.groups.filter(({ id }) => subjects.group.has(id)),
    oauthClients: snapshot.oauthClients.filter(({ id }) => subjects.oauth_client.has(id)),
    grants: snapshot.grants.filter(({ subjectType, subjectId }) => isIn(subjects, subjectType, subjectId)),
  };
}

/** The same, and these roles, from the index of the snapshot: found without traversing the rest. */
export function partOf(index: AccessIndex, subjects: SubjectSet, roleIds: Iterable<string> = []): Snapshot {
  const known = (type: keyof SubjectSet) =>
    [...subjects[type]].map((id) => index.subject(type, id)).filter((subject) => subject !== undefined);
  const [users, groups, clients] = [known('user'), known('group'), known('oauth_client')];
  return {
    ...index.snapshot,
    ...NOTHING_ELSE,
    users: entitiesOf<User>(users),
    groups: entitiesOf<Group>(groups),
    oauthClients: entitiesOf<OAuthClient>(clients),
    grants: [...users, ...groups, ...clients].flatMap(({ grants }) => grants),
    roles: [...roleIds].map((id) => index.roles.get(id)).filter((role) => role !== undefined),
  };
}

function entitiesOf<T>(subjects: readonly IndexedSubject[]): T[] {
  return subjects.map(({ entity }) => entity).filter((entity) => entity !== undefined) as T[];
}

/** The snapshot with another part: what concerns these subjects, and the roles in the part. */
export function* partReplaced(snapshot: Snapshot, subjects: SubjectSet, part: Snapshot): Steps<Snapshot> {
  const roleIds = new Set(part.roles.map(({ id }) => id));
  const others = (ids: ReadonlySet<string>) => (one: { readonly id: string }) => !ids.has(one.id);
  return {
    ...snapshot,
    users: yield* merged(snapshot.users, others(subjects.user), part.users),
    groups: yield* merged(snapshot.groups, others(subjects.group), part.groups),
    oauthClients: yield* merged(snapshot.oauthClients, others(subjects.oauth_client), part.oauthClients),
    roles: yield* merged(snapshot.roles, others(roleIds), part.roles),
    grants: yield* merged(
      snapshot.grants,
      ({ subjectType, subjectId }) => !isIn(subjects, subjectType, subjectId),
      part.grants,
    ),
  };
}

function* merged<T>(list: readonly T[], isKept: (one: T) => boolean, came: readonly T[]): Steps<T[]> {
  const entries: T[] = [];
  for (const one of list) {
    if (isKept(one)) entries.push(one);
    yield;
  }
  entries.push(...came);
  return entries;
}
