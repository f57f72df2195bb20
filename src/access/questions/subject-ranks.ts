import { Bitset } from '../matrix/bitset';
import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { oncePerIndex } from './once-per-index';

interface SubjectRanks {
  readonly active: Bitset;
  readonly byType: Readonly<Record<SubjectType, Bitset>>;
}

const ranksOf = oncePerIndex(({ subjects }): SubjectRanks => {
  const none = () => new Bitset(subjects.length);
  const active = none();
  const byType = {
    user: none(),
    group: none(),
    oauth_client: none(),
    trustee_user: none(),
    trustee_group: none(),
  };
  for (const { rank, type, state } of subjects) {
    byType[type].add(rank);
    if (state === 'active') active.add(rank);
  }
  return { active, byType };
});

/** Ranks of the subjects whose grants count. Do not modify. */
export function activeRanks(index: AccessIndex): Bitset {
  return ranksOf(index).active;
}

/** Ranks of the subjects of some kinds. */
export function ranksOfTypes(index: AccessIndex, types: readonly SubjectType[]): Bitset {
  const ranks = new Bitset(index.subjects.length);
  for (const type of types) ranks.unite(ranksOf(index).byType[type]);
  return ranks;
}
