import { distinctPairs } from '../matrix/distinct-pairs';
import { InternTable } from '../matrix/intern-table';
import type { Matrix } from '../matrix/matrix';
import { roleEnabledGroups } from '../model/role-enabled-groups';
import type { Grant, Snapshot, SubjectType } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import { sortedBy } from '../../common/sorted-by';
import { AccessIndex } from './access-index';
import { subjectOrder, type IndexedSubject } from './indexed-subject';
import { Postings } from './postings';
import { SubjectDrafts, type SubjectDraft } from './subject-drafts';

/** Traverses the snapshot in steps that yield to the event loop. */
export async function buildAccessIndex(
  snapshot: Snapshot,
  matrix: Matrix,
  yielder: Yielder,
): Promise<AccessIndex> {
  const drafts = await SubjectDrafts.of(snapshot, yielder);
  await addGrants(drafts, snapshot, yielder);
  const members = await addMemberships(drafts, snapshot, yielder);
  const { subjects, ranks } = await ranked(drafts, yielder);
  const index = new AccessIndex({
    snapshot,
    matrix,
    subjects,
    ranks,
    postings: new Postings(),
    members,
    roles: new Map(snapshot.roles.map((role) => [role.id, role])),
    divisions: new Map(snapshot.divisions.map((division) => [division.id, division])),
  });
  await addPostings(index, yielder);
  return index;
}

async function addGrants(drafts: SubjectDrafts, { grants }: Snapshot, yielder: Yielder): Promise<void> {
  for (const grant of grants) {
    drafts.mention(grant.subjectType, grant.subjectId).grants.push(grant);
    if (yielder.due()) await yielder.yield();
  }
}

async function addMemberships(drafts: SubjectDrafts, { groups }: Snapshot, yielder: Yielder) {
  const members = roleEnabledGroups(groups);
  for (const [groupId, people] of members) {
    for (const userId of people) {
      drafts.mention('user', userId).groupIds.push(groupId);
      if (yielder.due()) await yielder.yield();
    }
  }
  return members;
}

async function ranked(drafts: SubjectDrafts, yielder: Yielder) {
  const ordered: { draft: SubjectDraft; order: string }[] = [];
  for (const draft of drafts) {
    ordered.push({ draft, order: subjectOrder(draft) });
    if (yielder.due()) await yielder.yield();
  }
  const ranks: Record<SubjectType, Map<string, number>> = {
    user: new Map(),
    group: new Map(),
    oauth_client: new Map(),
    trustee_user: new Map(),
    trustee_group: new Map(),
  };
  const subjects: IndexedSubject[] = [];
  const distinct = distinctGrants();
  for (const { draft } of await sortedBy(ordered, ({ order }) => order, yielder)) {
    ranks[draft.type].set(draft.id, subjects.length);
    const grants = distinct(draft.grants).toSorted(byRoleAndDivision);
    subjects.push({ ...draft, rank: subjects.length, grants, groupIds: draft.groupIds.sort() });
    if (yielder.due()) await yielder.yield();
  }
  return { subjects, ranks };
}

/** Removes duplicates from a subject's grants. */
function distinctGrants(): (grants: readonly Grant[]) => readonly Grant[] {
  const ids = new InternTable();
  return (grants) => {
    if (grants.length < 2) return grants;
    const pairs = grants.flatMap(({ roleId, divisionId }) => [ids.intern(roleId), ids.intern(divisionId)]);
    if (distinctPairs(pairs).length === pairs.length) return grants;
    const byPair = new Map<number, Set<number>>();
    return grants.filter((_, i) => {
      const divisions = byPair.get(pairs[2 * i]!) ?? new Set();
      byPair.set(pairs[2 * i]!, divisions);
      return divisions.size < divisions.add(pairs[2 * i + 1]!).size;
    });
  };
}

function byRoleAndDivision(one: Grant, other: Grant): number {
  if (one.roleId !== other.roleId) return one.roleId < other.roleId ? -1 : 1;
  return one.divisionId < other.divisionId ? -1 : 1;
}

async function addPostings(index: AccessIndex, yielder: Yielder): Promise<void> {
  for (const subject of index.subjects) {
    if (subject.type === 'group' && !index.passesRoles(subject.id)) continue;
    for (const { grant } of index.holdings(subject)) index.postings.add(grant, subject.rank);
    if (yielder.due()) await yielder.yield();
  }
}
