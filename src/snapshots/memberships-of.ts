import type { Snapshot } from '../access-model/snapshot';
import type { Membership } from './fact';

/** Who is in which group, and who owns it. */
export function* membershipsOf({ groups }: Snapshot): Generator<Membership> {
  for (const { id: groupId, memberIds, ownerIds } of groups) {
    for (const userId of memberIds) yield { groupId, relation: 'member', userId };
    for (const userId of ownerIds) yield { groupId, relation: 'owner', userId };
  }
}
