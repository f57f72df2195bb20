import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { powerfulPermissions } from '../../access/conflicts/powerful-permissions';
import { itemsInScope, type ScopedItem } from '../../access/reviews/items-in-scope';
import { PeerCounts, type Peers } from '../../access/reviews/peer-counts';
import { PeopleBehind } from '../../access/reviews/people-behind';
import type { PermissionsOfCategory } from '../../access/reviews/review-scope';
import type { Responsibility } from '../../access/reviews/reviewer-rule';
import { ReviewersOf } from '../../access/reviews/reviewers-of';
import { includes, onceForEach, scopedAccess } from '../../access/reviews/scoped-access';
import type { ItemSets } from '../../access/reviews/decision';
import { Yielder } from '../../common/yielder';
import type { ReviewDefinition } from '../review';
import { NumberedSets } from './numbered-sets';

/** An item as it is asked. */
export interface AskedItem extends ScopedItem {
  readonly sets: ItemSets;
  readonly powerful: boolean;
  readonly peers: Peers | undefined;
}

/** What a campaign asks at a revision. */
export interface ReviewContent {
  readonly items: readonly AskedItem[];
  readonly sets: NumberedSets;
  /** Whose access is asked about. */
  readonly subjects: readonly IndexedSubject[];
}

export interface ContentSources {
  readonly permissionsOf: PermissionsOfCategory;
  readonly responsibilities: readonly Responsibility[];
}

/** Determines what is asked, and who. */
export async function reviewContent(
  index: AccessIndex,
  definition: ReviewDefinition,
  { permissionsOf, responsibilities }: ContentSources,
): Promise<ReviewContent> {
  const yielder = new Yielder();
  const scope = scopedAccess(index, definition.scope, permissionsOf);
  const scoped = await itemsInScope(index, scope, yielder);
  const peers = await PeerCounts.of(index, yielder);
  const people = new PeopleBehind(index);
  const asked = new ReviewersOf(responsibilities, people, definition.fallback);
  const escalated = new ReviewersOf([], people, definition.escalateTo);
  const isPowerful = onceForEach((roleId) => includes(index, roleId, powerfulPermissions));
  const sets = new NumberedSets();
  const items: AskedItem[] = [];
  for (const item of scoped) {
    items.push({
      ...item,
      sets: {
        stages: definition.stages.map((stage) => sets.numberOf(asked.at(item, stage))),
        fallback: sets.numberOf(asked.last(item)),
        escalation: sets.numberOf(escalated.last(item), 'escalation'),
      },
      powerful: isPowerful(item.grant.roleId),
      peers: peers.of(item.subject, item.grant.roleId),
    });
    if (yielder.due()) await yielder.yield();
  }
  return { items, sets, subjects: [...new Set(items.map(({ subject }) => subject))] };
}
