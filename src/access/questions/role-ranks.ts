import { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import { oncePerIndex } from './once-per-index';

const ranksByRole = oncePerIndex(() => new Map<string, Bitset>());

/**
 * Ranks of the subjects that hold a role in any division. Do not modify: it is cached, as many questions unite the same
 * roles.
 */
export function roleRanks(index: AccessIndex, roleId: string): Bitset {
  const known = ranksByRole(index);
  const before = known.get(roleId);
  if (before !== undefined) return before;
  const ranks = new Bitset(index.subjects.length);
  for (const list of index.postings.of(roleId).values()) for (const rank of list) ranks.add(rank);
  known.set(roleId, ranks);
  return ranks;
}
