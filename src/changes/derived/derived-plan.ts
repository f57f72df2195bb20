import type { AccessIndex } from '../../access-index/access-index';
import { unknownIn } from '../../access-index/simulation/find-unknown';
import type { HeldRole } from '../../access-model/subject-picture';
import type { ItemSubject, PlannedItem } from '../change';
import { GrantSet } from '../grant-set';
import type { ChangeProposalItem } from '../plan/plan-items';
import { proposalOfItems } from '../plan/proposal-of-items';

/** What is wanted of the subjects of another change. */
export interface DerivedPlan {
  readonly proposal: readonly ChangeProposalItem[];
  /** Subjects that are named and left alone. */
  readonly leftAlone: readonly PlannedItem[];
}

/** What of a wish is still to be done. */
export interface LeftToDo {
  readonly item: PlannedItem;
  /** Pairs to add whose subject, role or division is gone. */
  readonly impossible: readonly HeldRole[];
}

/** What the subject lacks of `add`, and holds of `remove`. */
export function leftToDo(
  index: AccessIndex,
  { subjectType, subjectId }: ItemSubject,
  { add, remove }: { readonly add: readonly HeldRole[]; readonly remove: readonly HeldRole[] },
): LeftToDo {
  const now = new GrantSet(index.subject(subjectType, subjectId)?.grants ?? []);
  const lacking = add.filter((role) => !now.has(role));
  const isPossible = (role: HeldRole) =>
    [...unknownIn({ kind: 'grant_added', subjectType, subjectId, ...role }, index)].length === 0;
  const plan = {
    before: now.list,
    add: lacking.filter(isPossible),
    remove: remove.filter((role) => now.has(role)),
    inherited: [],
  };
  const isNothing = plan.add.length + plan.remove.length === 0;
  return {
    item: { subjectType, subjectId, plan, ...(isNothing && { skipped: 'nothing_to_do' }) },
    impossible: lacking.filter((role) => !isPossible(role)),
  };
}

export function derivedPlan(items: readonly PlannedItem[]): DerivedPlan {
  return {
    proposal: proposalOfItems(items.filter(({ skipped }) => skipped === undefined)),
    leftAlone: items.filter(({ skipped }) => skipped !== undefined),
  };
}
