import type { Grant, Group, Snapshot, SubjectType } from '../access-model/snapshot';
import { roleEnabledGroups } from '../access-model/role-enabled-groups';
import type { Breather } from '../common/breather';
import { AccessSubjects } from './access-subjects';

/** Who holds which grants and who is in which group, by id. */
export interface AccessIndex {
  readonly subjects: AccessSubjects;
  /** Grants that a subject holds itself. */
  readonly grants: Readonly<Record<SubjectType, ReadonlyMap<string, readonly Grant[]>>>;
  /** The groups with grants that pass their roles to a user. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  /** The groups with grants that pass their roles on. */
  readonly passing: ReadonlySet<string>;
}

/** Goes through the snapshot in steps that let others use the event loop. */
export async function indexAccess(snapshot: Snapshot, breather: Breather): Promise<AccessIndex> {
  const subjects = await AccessSubjects.of(snapshot, breather);
  const grants = await grantsBySubject(snapshot, breather);
  for (const type of Object.keys(grants) as SubjectType[]) {
    for (const id of grants[type].keys()) {
      subjects.mention(type, id);
      if (breather.due()) await breather.breathe();
    }
  }
  const { groupsOf, passing } = await groupsByUser(snapshot, grants.group, breather);
  for (const id of groupsOf.keys()) {
    subjects.mention('user', id);
    if (breather.due()) await breather.breathe();
  }
  return { subjects, grants, groupsOf, passing };
}

type GrantsBySubject = Record<SubjectType, Map<string, Grant[]>>;

async function grantsBySubject({ grants }: Snapshot, breather: Breather): Promise<GrantsBySubject> {
  const bySubject: GrantsBySubject = {
    user: new Map(),
    group: new Map(),
    oauth_client: new Map(),
    trustee_user: new Map(),
    trustee_group: new Map(),
  };
  for (const grant of grants) {
    pushTo(bySubject[grant.subjectType], grant.subjectId, grant);
    if (breather.due()) await breather.breathe();
  }
  return bySubject;
}

/** One group at a time: all members of all groups at once would be too many for one step. */
async function groupsByUser(
  { groups }: Snapshot,
  grants: ReadonlyMap<string, readonly Grant[]>,
  breather: Breather,
) {
  const readings = new Map<string, Group[]>();
  for (const group of groups) if (grants.has(group.id)) pushTo(readings, group.id, group);
  const groupsOf = new Map<string, string[]>();
  const passing = new Set<string>();
  for (const [groupId, readingsOfGroup] of readings) {
    const people = roleEnabledGroups(readingsOfGroup).get(groupId);
    if (people === undefined) continue;
    passing.add(groupId);
    for (const userId of people) {
      pushTo(groupsOf, userId, groupId);
      if (breather.due()) await breather.breathe();
    }
  }
  return { groupsOf, passing };
}

function pushTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
