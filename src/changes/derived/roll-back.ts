import type { AccessIndex } from '../../access-index/access-index';
import type { PlannedItem, StoredItem } from '../change';
import { GrantSet } from '../grant-set';
import { derivedPlan, leftToDo, type DerivedPlan } from './derived-plan';

/**
 * Undoes what a change has written, wholly or in part. Subjects that have moved on since are left alone unless
 * `withMovedOn`; then of what the change did to them, what can be undone is.
 */
export function rollBackOf(
  index: AccessIndex,
  items: readonly StoredItem[],
  withMovedOn: boolean,
): DerivedPlan {
  return derivedPlan(items.filter(isWritten).map((item) => undo(index, item, withMovedOn)));
}

function isWritten({ state, outcome }: StoredItem): boolean {
  return state === 'applied' ? outcome?.code === 'written' : outcome?.told === true;
}

function undo(index: AccessIndex, item: StoredItem, withMovedOn: boolean): PlannedItem {
  const { add, remove } = item.plan;
  const { item: inverse, impossible } = leftToDo(index, item, { add: remove, remove: add });
  if (withMovedOn || (isAsLeft(index, item) && impossible.length === 0)) return inverse;
  return { ...inverse, skipped: 'moved_on' };
}

/** Whether a subject holds what the change left it with: the goal, or for what was done in part anything on the way there. */
function isAsLeft(index: AccessIndex, { subjectType, subjectId, plan, state }: StoredItem): boolean {
  const now = new GrantSet(index.subject(subjectType, subjectId)?.grants ?? []);
  const before = new GrantSet(plan.before);
  const most = before.with(plan.add);
  const least = before.without(new GrantSet(plan.remove));
  if (state === 'applied') return now.equals(most.without(new GrantSet(plan.remove)));
  return most.includes(now) && now.includes(least);
}
