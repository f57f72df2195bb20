import { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { AtMostNeedLicense } from './claim';
import type { KnownNeeds } from './claim-facts';

/** Users whom a claim about a licence counts. */
export interface UsersInNeed {
  /** Ranks of users who need the licence. */
  readonly ranks: Bitset;
  /** Users who may need it: what they need, or which division they are in, is not known. */
  readonly notKnown: number;
}

export function usersInNeed(
  { licenseId, divisionId }: AtMostNeedLicense,
  index: AccessIndex,
  { users }: Exclude<KnownNeeds, { unknown: string }>,
): UsersInNeed {
  const ranks = new Bitset(index.subjects.length);
  let notKnown = 0;
  for (const { subject, needed } of users) {
    if (needed?.includes(licenseId) === false) continue;
    const isCounted = divisionId === undefined ? true : isIn(divisionId, subject);
    if (isCounted === false) continue;
    if (needed === undefined || isCounted === undefined) notKnown++;
    else ranks.add(subject.rank);
  }
  return { ranks, notKnown };
}

/** Undefined when it is not known which division the user is in. */
function isIn(divisionId: string, { entity }: IndexedSubject): boolean | undefined {
  const own = entity !== undefined && 'divisionId' in entity ? entity.divisionId : undefined;
  return own === undefined ? undefined : own === divisionId;
}
