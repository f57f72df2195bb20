import type { AccessIndex } from '../access-index/access-index';
import type { PlannedItem, StoredItem } from './change';
import { GrantSet } from './grant-set';
import { proposalOfItems } from './plan/proposal-of-items';
import type { ChangeProposalItem } from './plan/plan-items';

export interface RollBack {
  readonly proposal: readonly ChangeProposalItem[];
  /** Subjects that hold something else by now than the change left them with. */
  readonly movedOn: readonly PlannedItem[];
}

/** Undoes what a change has written. Subjects that have moved on since are left alone unless `withMovedOn`. */
export function rollBackOf(index: AccessIndex, items: readonly StoredItem[], withMovedOn: boolean): RollBack {
  const written = items.filter(({ state, outcome }) => state === 'applied' && outcome?.code === 'written');
  const undone = written.map((item) => undo(index, item, withMovedOn));
  return {
    proposal: proposalOfItems(undone.filter(({ skipped }) => skipped === undefined)),
    movedOn: undone.filter(({ skipped }) => skipped !== undefined),
  };
}

function undo(
  index: AccessIndex,
  { subjectType, subjectId, plan }: StoredItem,
  withMovedOn: boolean,
): PlannedItem {
  const now = new GrantSet(index.subject(subjectType, subjectId)?.grants ?? []);
  const left = new GrantSet(plan.before).with(plan.add).without(new GrantSet(plan.remove));
  const inverse = { before: now.list, add: plan.remove, remove: plan.add, inherited: [] };
  if (now.equals(left)) return { subjectType, subjectId, plan: inverse };
  if (!withMovedOn) return { subjectType, subjectId, plan: inverse, skipped: 'moved_on' };
  const add = plan.remove.filter((role) => !now.has(role));
  const remove = plan.add.filter((role) => now.has(role));
  return { subjectType, subjectId, plan: { ...inverse, add, remove } };
}
