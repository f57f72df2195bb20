import type { ProposalItem } from '../../access/simulation/proposal';
import { MAX_ITEMS } from '../../access/simulation/proposal';
import type { FollowedItem } from '../storage/followed-items';

/** What takes away, or reduces, the access of an item. */
export interface Removal {
  readonly item: FollowedItem;
  readonly proposed: readonly ProposalItem[];
}

export function removalOf(item: FollowedItem): Removal {
  const { subjectType, subjectId, roleId, divisionId, target } = item;
  const held = { subjectType, subjectId };
  const removed: ProposalItem = { kind: 'grant_removed', ...held, roleId, divisionId };
  if (item.decision !== 'reduce' || target === null) return { item, proposed: [removed] };
  return { item, proposed: [removed, { kind: 'grant_added', ...held, ...target }] };
}

/**
 * As few changes as there can be: what concerns one subject is in one of them, since two would stand in each other's
 * way.
 */
export function inChanges(removals: readonly Removal[], limit = MAX_ITEMS): Removal[][] {
  const changes: Removal[][] = [];
  let size = limit;
  for (const ofSubject of bySubject(removals)) {
    const added = ofSubject.reduce((sum, { proposed }) => sum + proposed.length, 0);
    if (size + added > limit) {
      changes.push([]);
      size = 0;
    }
    changes.at(-1)!.push(...ofSubject);
    size += added;
  }
  return changes;
}

function bySubject(removals: readonly Removal[]): Iterable<Removal[]> {
  const subjects = new Map<string, Removal[]>();
  for (const one of removals) {
    const key = JSON.stringify([one.item.subjectType, one.item.subjectId]);
    const some = subjects.get(key) ?? [];
    subjects.set(key, some);
    some.push(one);
  }
  return subjects.values();
}
