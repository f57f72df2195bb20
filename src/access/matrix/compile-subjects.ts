import type { InternTable } from './intern-table';
import { roleEnabledGroups } from '../model/role-enabled-groups';
import type { Steps } from '../model/run-steps';
import type { Group, OAuthClient, Snapshot, SubjectType, User } from '../model/snapshot';
import { SubjectCollector } from './subject-collector';
import { SubjectState } from './subject-page';
import type { SubjectTable } from './subject-table';

/** Each kind of subject is an id space of its own. */
export type SubjectTables = Readonly<Record<SubjectType, SubjectTable>>;
export type SubjectStateName = (User | Group | OAuthClient)['state'];

export const subjectStates: Readonly<Record<SubjectStateName, SubjectState>> = {
  active: SubjectState.active,
  inactive: SubjectState.inactive,
  disabled: SubjectState.inactive,
  deleted: SubjectState.deleted,
};

/** Every subject's (role, division) pairs: its own grants, and for users those of their role-enabled groups. */
export function* subjectSteps(
  snapshot: Snapshot,
  roles: InternTable,
  divisions: InternTable,
): Steps<SubjectTables> {
  const subjects = yield* declareSubjects(snapshot);
  const groups = roleEnabledGroups(snapshot.groups);
  for (const { subjectType, subjectId, roleId, divisionId } of snapshot.grants) {
    yield;
    const role = roles.intern(roleId);
    const division = divisions.intern(divisionId);
    if (subjectType !== 'group') {
      subjects[subjectType].add(subjectId, role, division);
      continue;
    }
    const people = groups.get(subjectId);
    if (people === undefined) continue;
    subjects.group.add(subjectId, role, division);
    for (const userId of people) {
      subjects.user.add(userId, role, division);
      yield;
    }
  }
  return {
    user: yield* subjects.user.build(),
    group: yield* subjects.group.build(),
    oauth_client: yield* subjects.oauth_client.build(),
    trustee_user: yield* subjects.trustee_user.build(),
    trustee_group: yield* subjects.trustee_group.build(),
  };
}

function* declareSubjects(snapshot: Snapshot): Steps<Record<SubjectType, SubjectCollector>> {
  const subjects = {
    user: new SubjectCollector(),
    group: new SubjectCollector(),
    oauth_client: new SubjectCollector(),
    trustee_user: new SubjectCollector(),
    trustee_group: new SubjectCollector(),
  };
  for (const { id, state } of snapshot.users) {
    subjects.user.declare(id, subjectStates[state]);
    yield;
  }
  for (const { id, state } of snapshot.groups) subjects.group.declare(id, subjectStates[state]);
  for (const { id, state } of snapshot.oauthClients) subjects.oauth_client.declare(id, subjectStates[state]);
  for (const { id, type } of snapshot.trustees) subjects[type].declare(id, SubjectState.active);
  return subjects;
}
