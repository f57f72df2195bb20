import type { AccessIndex } from '../../access/index/access-index';
import type { PlannedItem, StoredItem } from '../change';
import { GrantSet } from '../grant-set';
import { derivedPlan, leftToDo, obstacle, subjectGone, type DerivedPlan } from './derived-plan';

/**
 * Undoes what a change has written, wholly or in part. Subjects that have changed since are left alone unless
 * `includeChangedSubjects`; then of what the change did to them, what can be undone is.
 */
export function rollBackOf(
  index: AccessIndex,
  items: readonly StoredItem[],
  includeChangedSubjects: boolean,
): DerivedPlan {
  return derivedPlan(
    index,
    items.filter(isWritten).map((item) => undo(index, item, includeChangedSubjects)),
  );
}

function isWritten({ state, outcome }: StoredItem): boolean {
  return state === 'applied' ? outcome?.code === 'written' : outcome?.writeAttempted === true;
}

function undo(index: AccessIndex, item: StoredItem, includeChangedSubjects: boolean): PlannedItem {
  const { add, remove } = item.plan;
  const inverse = leftToDo(index, item, { add: remove, remove: add });
  if (includeChangedSubjects) return inverse;
  const reason = isAsLeft(index, item)
    ? obstacle(index, inverse)
    : (subjectGone(index, item) ?? 'changed_since');
  return reason === undefined ? inverse : { ...inverse, skipped: reason };
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
