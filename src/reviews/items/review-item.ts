import type { SubjectType } from '../../access/model/snapshot';
import type { DecisionKind, ItemPlace, ReducedAccess, ReviewItemState } from '../../access/reviews/decision';
import type { Author } from '../../auth/author';

/** What came of a decision to take away or reduce. */
export const itemOutcomes = ['to_remove', 'planned', 'removed', 'impossible', 'returned'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** A decision of an earlier review that still counts. */
export interface CarriedDecision {
  readonly campaignId: string;
  readonly position: number;
  readonly decidedAt: string;
}

/** A grant that a campaign asks about, and what was decided. */
export interface ReviewItem extends ItemPlace {
  readonly campaignId: string;
  /** From 1, in the order of subjects. */
  readonly position: number;
  readonly version: number;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
  readonly powerful: boolean;
  readonly peers?: { readonly holding: number; readonly total: number };
  readonly state: ReviewItemState;
  /** The last one, of whatever stage. */
  readonly decision: DecisionKind | null;
  readonly target: ReducedAccess | null;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: Author | null;
  readonly carriedFrom: CarriedDecision | null;
  readonly outcome: ItemOutcome | null;
  readonly outcomeDetail: string | null;
  readonly changeId: string | null;
  readonly removedRevision: number | null;
}
