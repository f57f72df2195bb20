import type { AccessIndex } from '../../access/index/access-index';
import type { Group } from '../../access/model/snapshot';
import type { Hint } from './hint';

interface HintBudget {
  /** Calls that one poll may spend on reading hints. */
  readonly perPoll: number;
  /** Calls that a full reading takes. */
  readonly fullReading: number;
}

interface HintPlan<T extends Hint> {
  /** What this poll reads. */
  readonly take: readonly T[];
  /** A full reading takes fewer calls than all of it, or finds what nothing else does. */
  readonly needsFullReading: boolean;
}

/** Divides what is to be read between this poll and later ones. The first hint is read whatever it takes. */
export function planHints<T extends Hint>(
  hints: readonly T[],
  index: AccessIndex,
  { perPoll, fullReading }: HintBudget,
): HintPlan<T> {
  const costs = hints.map((hint) => costOf(hint, index));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total > fullReading || hints.some(({ kind }) => kind === 'organization'))
    return { take: [], needsFullReading: true };
  const take: T[] = [];
  let spent = 0;
  for (const [i, hint] of hints.entries()) {
    const cost = costs[i] ?? 0;
    if (take.length > 0 && spent + cost > perPoll) break;
    take.push(hint);
    spent += cost;
  }
  return { take, needsFullReading: false };
}

/** Rows in a page of the listings. */
const PAGE = 100;

/** About how many calls it takes, once and again where something is gained. */
function costOf({ kind, id }: Hint, index: AccessIndex): number {
  switch (kind) {
    case 'subject':
    case 'user':
    case 'oauth_client':
      return 6;
    case 'group': {
      const people = (index.subject('group', id)?.entity as Group | undefined)?.memberIds.length ?? 0;
      return 6 + 2 * Math.ceil(people / PAGE);
    }
    case 'role':
      return 3;
    case 'role_holders':
      return (
        2 + Math.ceil([...index.postings.of(id).values()].reduce((sum, { length }) => sum + length, 0) / PAGE)
      );
    case 'roles':
      return 1 + Math.ceil(index.roles.size / PAGE);
    case 'divisions':
      return 1 + Math.ceil(index.divisions.size / PAGE);
    case 'access_policies':
      return 1;
    case 'organization':
      return 0;
  }
}
