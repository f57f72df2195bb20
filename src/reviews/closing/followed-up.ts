import type { AccessIndex } from '../../access/index/access-index';
import type { FollowedItem } from '../storage/followed-items';
import { isDone, isHeld } from './held-access';

/** What a revision shows of a review: positions of items. */
export interface FollowedUp {
  /** Taken away, or reduced, as was decided. */
  readonly removed: readonly number[];
  /** Held again since they were taken away. */
  readonly returned: readonly number[];
  /** No one had decided about them, and they are gone. */
  readonly resolved: readonly number[];
}

/** Items of one review at a revision. */
export function followUpOf(items: readonly FollowedItem[], index: AccessIndex): FollowedUp {
  const removed: number[] = [];
  const returned: number[] = [];
  const resolved: number[] = [];
  for (const item of items) {
    const { position, outcome, removedRevision } = item;
    if (outcome === null) {
      if (!isHeld(index, item)) resolved.push(position);
    } else if (outcome !== 'removed') {
      if (isDone(index, item)) removed.push(position);
    } else if (index.revision > (removedRevision ?? 0) && isHeld(index, item)) returned.push(position);
  }
  return { removed, returned, resolved };
}
