import type { AccessIndex } from '../../access/index/access-index';
import { unknownIn } from '../../access/simulation/find-unknown';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemSubject, SkipReason, PlannedItem } from '../change';
import { GrantSet } from '../grant-set';
import type { ChangeProposalItem } from '../plan/plan-items';
import { proposalOfItems } from '../plan/proposal-of-items';

/** What is wanted of the subjects of another change. */
export interface DerivedPlan {
  readonly proposal: readonly ChangeProposalItem[];
  /** Subjects that are named and left alone. */
  readonly leftAlone: readonly PlannedItem[];
  /** Subjects of the proposal that cannot get back everything: `impossible` of their plans. */
  readonly inPart: readonly PlannedItem[];
  /** How many subjects of the proposal are not active. */
  readonly inactive: number;
}

/** What the subject lacks of `add`, and holds of `remove`, as far as it can be done. */
export function leftToDo(
  index: AccessIndex,
  { subjectType, subjectId }: ItemSubject,
  { add, remove }: { readonly add: readonly HeldRole[]; readonly remove: readonly HeldRole[] },
): PlannedItem {
  const now = new GrantSet(index.subject(subjectType, subjectId)?.grants ?? []);
  const lacking = add.filter((role) => !now.has(role));
  const isPossible = (role: HeldRole) =>
    [...unknownIn({ kind: 'grant_added', subjectType, subjectId, ...role }, index)].length === 0;
  const impossible = lacking.filter((role) => !isPossible(role));
  const plan = {
    before: now.list,
    add: lacking.filter(isPossible),
    remove: remove.filter((role) => now.has(role)),
    inherited: [],
    ...(impossible.length > 0 && { impossible }),
  };
  const item = { subjectType, subjectId, plan };
  if (plan.add.length + plan.remove.length > 0) return item;
  return { ...item, skipped: obstacle(index, item) ?? 'nothing_to_do' };
}

/** What prevents restoring what is `impossible`; undefined if nothing does. */
export function obstacle(
  index: AccessIndex,
  { subjectType, subjectId, plan: { impossible = [] } }: Pick<PlannedItem, keyof ItemSubject | 'plan'>,
): SkipReason | undefined {
  if (impossible.length === 0) return undefined;
  const gone = subjectGone(index, { subjectType, subjectId });
  if (gone !== undefined) return gone;
  const lacksDivision = impossible.every(({ roleId }) => index.roles.has(roleId));
  return lacksDivision ? 'division_deleted' : 'role_deleted';
}

/** Whether a subject can be given nothing any more. */
export function subjectGone(
  index: AccessIndex,
  { subjectType, subjectId }: ItemSubject,
): 'subject_deleted' | 'subject_unknown' | undefined {
  const state = index.subject(subjectType, subjectId)?.state ?? 'unknown';
  if (state === 'deleted') return 'subject_deleted';
  return state === 'unknown' ? 'subject_unknown' : undefined;
}

export function derivedPlan(index: AccessIndex, items: readonly PlannedItem[]): DerivedPlan {
  const wanted = items.filter(({ skipped }) => skipped === undefined);
  return {
    proposal: proposalOfItems(wanted),
    leftAlone: items.filter(({ skipped }) => skipped !== undefined),
    inPart: wanted.filter(({ plan }) => plan.impossible !== undefined),
    inactive: wanted.filter((item) => !isActive(index, item)).length,
  };
}

function isActive(index: AccessIndex, { subjectType, subjectId }: ItemSubject): boolean {
  return index.subject(subjectType, subjectId)?.state === 'active';
}
