import type { AccessIndex } from '../../access/index/access-index';
import { HolderList } from '../../access/questions/holder-list';
import { holdingRanks, type HoldingQuestion } from '../../access/questions/holding-ranks';
import { roleRanks } from '../../access/questions/role-ranks';
import { activeRanks, ranksOfTypes } from '../../access/questions/subject-ranks';
import { Bitset } from '../../access/matrix/bitset';
import type { Yielder } from '../../common/yielder';

const ACTORS = ['user', 'oauth_client', 'trustee_user'] as const;

/** A purpose, and the roles whose holders work for it. */
export interface ServedPurpose {
  readonly id: string;
  readonly name: string;
  readonly servingRoleIds: readonly string[];
}

/** Who can reach data of a category, and which purposes cover that. */
export interface CategoryReach {
  /** Holders of one of the permissions, including conditional ones. */
  readonly holders: HolderList;
  /** The active ones among them that no purpose covers: none of the roles by which they reach the data serves one. */
  readonly uncovered: HolderList;
  /** Purposes whose roles let no active subject reach the data. */
  readonly unserved: readonly ServedPurpose[];
}

/** Answers from bitsets of ranks. Thousands of purposes take a while: others use the event loop in between. */
export async function categoryReach(
  index: AccessIndex,
  permissions: readonly number[],
  purposes: readonly ServedPurpose[],
  yielder: Yielder,
): Promise<CategoryReach> {
  const held = reaching(index, { permissions, gives: (role, number) => role.named.has(number) });
  const plain = reaching(index, { permissions, gives: (role, number) => role.plain.has(number) });
  const uncovered = held.clone();
  uncovered.intersect(activeRanks(index));
  const unserved: ServedPurpose[] = [];
  const actors = ranksOfTypes(index, ACTORS);
  actors.intersect(activeRanks(index));
  for (const purpose of purposes) {
    const ranks = servers(index, permissions, purpose);
    ranks.intersect(actors);
    if (ranks.count === 0) unserved.push(purpose);
    uncovered.subtract(ranks);
    if (yielder.due()) await yielder.yield();
  }
  const among = (ranks: Bitset) => {
    const plainOnes = plain.clone();
    plainOnes.intersect(ranks);
    return new HolderList(index, { held: ranks, plain: plainOnes, permissions });
  };
  return {
    holders: among(held),
    uncovered: among(uncovered),
    unserved,
  };
}

/** Groups only pass roles on: data is reached by a person or a client. */
function reaching(index: AccessIndex, question: HoldingQuestion): Bitset {
  const ranks = holdingRanks(index, question);
  ranks.intersect(ranksOfTypes(index, ACTORS));
  return ranks;
}

/** Ranks of the subjects that reach the data by a role that serves the purpose. */
function servers(
  index: AccessIndex,
  permissions: readonly number[],
  { servingRoleIds }: ServedPurpose,
): Bitset {
  const ranks = new Bitset(index.subjects.length);
  for (const roleId of servingRoleIds) {
    const role = index.gives(roleId);
    if (role === undefined || !permissions.some((number) => role.named.has(number))) continue;
    ranks.unite(roleRanks(index, roleId));
  }
  return ranks;
}
