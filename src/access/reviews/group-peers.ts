import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { oncePerIndex } from '../questions/once-per-index';
import type { Peers } from './peer-counts';
import { onceForEach } from './scoped-access';

/** In larger groups, how many hold a role says little about one person. */
const MAX_PEOPLE = 1_000;
/** Groups of a person that are told of. */
const MAX_GROUPS = 3;

export interface GroupPeers extends Peers {
  readonly groupId: string;
}

interface GroupCounts {
  readonly total: number;
  /** By role. */
  readonly holding: ReadonlyMap<string, number>;
}

/** Each group is counted once at a revision. */
const countsOf = oncePerIndex((index) => onceForEach((groupId) => counted(index, groupId)));

/** How many active people of the same groups hold a role too, in whatever way: those of the smallest groups first. */
export function groupPeers(index: AccessIndex, subject: IndexedSubject, roleId: string): GroupPeers[] {
  if (subject.type !== 'user') return [];
  const sized = subject.groupIds.map((groupId) => ({ groupId, size: index.members(groupId).size }));
  const small = sized.filter(({ size }) => size > 1 && size <= MAX_PEOPLE);
  const found: GroupPeers[] = [];
  for (const { groupId } of small.sort(smallestFirst)) {
    if (found.length === MAX_GROUPS) break;
    const { total, holding } = countsOf(index)(groupId);
    if (total > 1) found.push({ groupId, holding: holding.get(roleId) ?? 0, total });
  }
  return found;
}

function smallestFirst(one: { groupId: string; size: number }, other: { groupId: string; size: number }) {
  return one.size - other.size || (one.groupId < other.groupId ? -1 : 1);
}

function counted(index: AccessIndex, groupId: string): GroupCounts {
  let total = 0;
  const holding = new Map<string, number>();
  for (const id of index.members(groupId)) {
    const person = index.subject('user', id);
    if (person?.state !== 'active') continue;
    total += 1;
    const roles = new Set([...index.holdings(person)].map(({ grant }) => grant.roleId));
    for (const roleId of roles) holding.set(roleId, (holding.get(roleId) ?? 0) + 1);
  }
  return { total, holding };
}
