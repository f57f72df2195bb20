import type { ItemSubject, ItemPlan } from '../change';
import type { ChangeProposalItem } from './plan-items';

/** Planned items as a proposal that can be simulated. */
export function proposalOfItems(
  items: readonly (ItemSubject & { readonly plan: Pick<ItemPlan, 'add' | 'remove'> })[],
): ChangeProposalItem[] {
  return items.flatMap(({ subjectType, subjectId, plan }) => [
    ...plan.add.map((role) => ({ kind: 'grant_added' as const, subjectType, subjectId, ...role })),
    ...plan.remove.map((role) => ({ kind: 'grant_removed' as const, subjectType, subjectId, ...role })),
  ]);
}
