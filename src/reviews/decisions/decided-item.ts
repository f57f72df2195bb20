import type { DecisionKind, ReducedAccess } from '../../access/reviews/decision';
import type { ReviewItem } from '../items/review-item';

export const decisionWays = ['single', 'bulk', 'csv', 'deadline'] as const;
export type DecisionWay = (typeof decisionWays)[number];

/** What someone decided. */
export interface Decided {
  readonly decision: DecisionKind;
  readonly target: ReducedAccess | null;
  readonly reason: string | null;
}

/** An item, and what is decided about it. */
export interface DecidedItem {
  readonly item: ReviewItem;
  readonly decided: Decided;
  /** The delegation by which someone answers for another one. */
  readonly delegationId: string | null;
}
