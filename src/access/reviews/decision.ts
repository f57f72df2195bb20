/** What is decided about an item. */
export const decisionKinds = ['keep', 'take_away', 'reduce', 'not_mine'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** To what access is reduced: another division, a narrower role, or both. */
export interface ReducedAccess {
  readonly roleId: string;
  readonly divisionId: string;
}

/** What happens at the deadline to what is not decided. It is never kept. */
export const deadlineActions = ['take_away', 'escalate', 'leave_open'] as const;
export type DeadlineAction = (typeof deadlineActions)[number];

/** `open`: asked, in its present stage. `decided`: in the last one. `carried_over`: kept by an earlier review. */
export const itemStates = ['open', 'decided', 'carried_over', 'not_decided'] as const;
export type ReviewItemState = (typeof itemStates)[number];

/** Numbers of the sets of those who are asked about an item. */
export interface ItemSets {
  readonly stages: readonly number[];
  readonly fallback: number;
  /** After a deadline that escalates. */
  readonly escalation: number;
}

/** No one is asked: the owner of the review assigns it. */
export const NO_ONE = 0;

/** Where an item stands in its stages. */
export interface ItemPlace {
  readonly stage: number;
  readonly sets: ItemSets;
  readonly assignedSet: number;
}

export interface NextPlace {
  readonly state: Extract<ReviewItemState, 'open' | 'decided'>;
  readonly stage: number;
  readonly assignedSet: number;
}

/** Where a decision leads. What is not theirs goes to the fallback, and from there to no one. */
export function placeAfter({ stage, sets, assignedSet }: ItemPlace, decision: DecisionKind): NextPlace {
  if (decision === 'not_mine') {
    const isLast = assignedSet === sets.fallback || assignedSet === sets.escalation;
    return { state: 'open', stage, assignedSet: isLast ? NO_ONE : sets.fallback };
  }
  const next = sets.stages[stage + 1];
  if (next !== undefined && assignedSet !== sets.escalation)
    return { state: 'open', stage: stage + 1, assignedSet: next };
  return { state: 'decided', stage, assignedSet };
}
