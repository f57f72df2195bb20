import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemPlan, ItemSubject, StoredChange, StoredItem } from '../change';
import { GrantSet } from '../grant-set';

/** What became, or would become, of the direct grants of one subject. */
export interface ReportedItem extends ItemSubject {
  readonly plan: Pick<ItemPlan, 'add' | 'remove'>;
}

/** Whether nothing is written yet, so that a report describes what the change would do. */
export function isOnlyPlanned({ status }: Pick<StoredChange, 'status'>): boolean {
  return status === 'planned' || status === 'approved';
}

/** What a plan would do. */
export function plannedItems(items: readonly StoredItem[]): ReportedItem[] {
  return items.filter(({ state }) => state === 'planned');
}

/**
 * What a change did, as far as Genesys has shown it: all of an item that was written, and of one that ended otherwise on
 * the way what was done when the subject was last read. What was so already, the change did not do.
 */
export function itemsDone(items: readonly StoredItem[]): ReportedItem[] {
  return items
    .map((item) => ({ subjectType: item.subjectType, subjectId: item.subjectId, plan: done(item) }))
    .filter(({ plan: { add, remove } }) => add.length + remove.length > 0);
}

const NOTHING = { add: [], remove: [] };

function done({ state, plan, outcome }: StoredItem): ReportedItem['plan'] {
  if (state === 'applied') return outcome?.code === 'written' ? plan : NOTHING;
  const { writeAttempted, missing, surplus } = outcome ?? {};
  // An item that drifted before the write to Genesys is as others left it.
  if (writeAttempted !== true || missing === undefined || surplus === undefined) return NOTHING;
  return { add: without(plan.add, missing), remove: without(plan.remove, surplus) };
}

function without(grants: readonly HeldRole[], others: readonly HeldRole[]): HeldRole[] {
  return new GrantSet(grants).without(new GrantSet(others)).list;
}
