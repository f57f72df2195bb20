import type { Snapshot, SubjectType } from '../access-model/snapshot';

/** Some subjects, by type. */
export type SubjectSet = Readonly<Record<'user' | 'group' | 'oauth_client', ReadonlySet<string>>>;

/** The part of a snapshot that tells of these subjects alone: the entities, the members of the groups, the grants. */
export function subjectsOnly(snapshot: Snapshot, subjects: SubjectSet): Snapshot {
  const has = (type: SubjectType, id: string) =>
    type in subjects && subjects[type as keyof SubjectSet].has(id);
  return {
    ...snapshot,
    users: snapshot.users.filter(({ id }) => subjects.user.has(id)),
    groups: snapshot.groups.filter(({ id }) => subjects.group.has(id)),
    oauthClients: snapshot.oauthClients.filter(({ id }) => subjects.oauth_client.has(id)),
    trustees: [],
    grants: snapshot.grants.filter(({ subjectType, subjectId }) => has(subjectType, subjectId)),
    roles: [],
    divisions: [],
    catalogue: [],
    accessPolicies: [],
  };
}
