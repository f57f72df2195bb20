import type { Snapshot } from '../../../access/model/snapshot';
import type { Membership } from './fact';

/** Facts that are made while they are walked through, as often as one likes. */
export interface CountedFacts<Fact> extends Iterable<Fact> {
  readonly length: number;
}

/** Who is in which group, and who owns it. */
export function membershipsOf(snapshot: Snapshot): CountedFacts<Membership> {
  return {
    length: snapshot.groups.reduce(
      (sum, { memberIds, ownerIds }) => sum + memberIds.length + ownerIds.length,
      0,
    ),
    [Symbol.iterator]: () => walk(snapshot),
  };
}

function* walk({ groups }: Snapshot): Generator<Membership> {
  for (const { id: groupId, memberIds, ownerIds } of groups) {
    for (const userId of memberIds) yield { groupId, relation: 'member', userId };
    for (const userId of ownerIds) yield { groupId, relation: 'owner', userId };
  }
}
