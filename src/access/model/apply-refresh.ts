import { runSteps, type Steps } from './run-steps';
import type { Grant, Group, Snapshot, SubjectType } from './snapshot';
import type {
  RefreshedClient,
  RefreshedGroup,
  RefreshedSubject,
  RefreshData,
  RefreshedUser,
} from '../matrix/refreshed-subject';

/**
 * The snapshot with these subjects as they were read individually. Where a subject was read twice, the later read
 * counts.
 */
export function applyRefresh(snapshot: Snapshot, data: RefreshData): Snapshot {
  return runSteps(refreshSteps(snapshot, data));
}

/** The same in steps, for a large snapshot. */
export function* refreshSteps(
  snapshot: Snapshot,
  { refreshedSubjects, roles }: RefreshData,
): Steps<Snapshot> {
  const [users, groups, clients] = [
    byId<RefreshedUser>(refreshedSubjects, 'user'),
    byId<RefreshedGroup>(refreshedSubjects, 'group'),
    byId<RefreshedClient>(refreshedSubjects, 'oauth_client'),
  ];
  const grants = yield* regranted(snapshot.grants, { user: users, group: groups, oauth_client: clients });
  const members = new Map(snapshot.groups.map(({ id, memberIds }) => [id, memberIds]));
  const known = yield* replaced(snapshot.groups, groups, (refreshed) =>
    groupOf(refreshed, members.get(refreshed.id)),
  );
  const newRoles = new Map(roles.map((role) => [role.id, role]));
  return {
    ...snapshot,
    users: yield* replaced(snapshot.users, users, ({ user }) => user),
    groups: yield* regrouped(known, grants, [...users.values()]),
    oauthClients: yield* replaced(snapshot.oauthClients, clients, ({ client }) => client),
    roles: yield* replaced(snapshot.roles, newRoles, (role) => role),
    grants,
  };
}

function byId<T extends RefreshedSubject>(refreshedSubjects: readonly RefreshedSubject[], type: T['type']) {
  return new Map(refreshedSubjects.filter((one): one is T => one.type === type).map((one) => [one.id, one]));
}

/** The list with one entry, or none, in place of all that share the id of a subject that was read. */
function* replaced<T extends { readonly id: string }, P>(
  list: readonly T[],
  refreshedSubjects: ReadonlyMap<string, P>,
  entryOf: (refreshed: P) => T | undefined,
): Steps<readonly T[]> {
  if (refreshedSubjects.size === 0) return list;
  const entries: T[] = [];
  for (const one of list) {
    if (!refreshedSubjects.has(one.id)) entries.push(one);
    yield;
  }
  for (const refreshed of refreshedSubjects.values()) {
    const entry = entryOf(refreshed);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

type SubjectsByType = Readonly<Partial<Record<SubjectType, ReadonlyMap<string, RefreshedSubject>>>>;

function* regranted(grants: readonly Grant[], refreshedSubjects: SubjectsByType): Steps<readonly Grant[]> {
  const next: Grant[] = [];
  for (const grant of grants) {
    if (refreshedSubjects[grant.subjectType]?.has(grant.subjectId) !== true) next.push(grant);
    yield;
  }
  for (const ofType of Object.values(refreshedSubjects)) {
    for (const { type, id, grants: held } of ofType.values()) {
      for (const { roleId, divisionId } of held)
        next.push({ subjectType: type, subjectId: id, roleId, divisionId });
    }
  }
  return next;
}

/** As in a sync run, a group without roles has no members here. */
function groupOf({ group, memberIds }: RefreshedGroup, known: readonly string[] = []): Group | undefined {
  return group && { ...group, memberIds: group.rolesEnabled ? (memberIds ?? known) : [] };
}

/**
 * The groups, with each user in those that pass roles to the user and in no others. A group that has no role to pass
 * does not say who is in it.
 */
function* regrouped(
  groups: readonly Group[],
  grants: readonly Grant[],
  users: readonly RefreshedUser[],
): Steps<readonly Group[]> {
  if (users.length === 0) return groups;
  const withRoles = new Set<string>();
  for (const { subjectType, subjectId } of grants) {
    if (subjectType === 'group') withRoles.add(subjectId);
    yield;
  }
  const next: Group[] = [];
  for (const group of groups) {
    const passes = group.state === 'active' && group.rolesEnabled && withRoles.has(group.id);
    next.push(passes ? withUsers(group, users) : group);
    yield;
  }
  return next;
}

function withUsers(group: Group, users: readonly RefreshedUser[]): Group {
  const people = new Set([...group.memberIds, ...(group.includeOwners ? group.ownerIds : [])]);
  const came = users.filter(({ id, groupIds }) => groupIds.has(group.id) && !people.has(id));
  const went = users.filter(({ id, groupIds }) => !groupIds.has(group.id) && people.has(id));
  return came.length + went.length === 0 ? group : withPeople(group, came, went);
}

/** For an owner who should count and does not, what Genesys says of the user overrides what it says of the group. */
function withPeople(group: Group, came: readonly RefreshedUser[], went: readonly RefreshedUser[]): Group {
  const gone = new Set(went.map(({ id }) => id));
  const others = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  return {
    ...group,
    memberIds: [...others(group.memberIds), ...came.map(({ id }) => id)],
    ownerIds: group.includeOwners ? others(group.ownerIds) : group.ownerIds,
  };
}
