import type { Author } from '../auth/author';
import type { DeadlineAction } from '../access/reviews/decision';
import type { ReviewScope } from '../access/reviews/review-scope';
import type { Reviewer, ReviewStage } from '../access/reviews/reviewer-rule';

/** `closing`: everything is decided, and what is taken away is not gone yet. */
export const campaignStates = ['draft', 'open', 'closing', 'closed', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** What a campaign is to ask, and of whom. */
export interface ReviewDefinition {
  readonly scope: ReviewScope;
  readonly stages: readonly ReviewStage[];
  /** Asked where no rule of a stage names anyone. */
  readonly fallback: readonly Reviewer[];
  /** Days from its opening to its deadline. */
  readonly deadlineDays: number;
  readonly atDeadline: DeadlineAction;
  /** With `escalate`: who is asked then, and for how many days. */
  readonly escalateTo: readonly Reviewer[];
  readonly escalationDays: number;
  readonly requireReason: boolean;
  /** Days before the deadline. */
  readonly reminderDays?: readonly number[];
  /** What is told when reviewers are asked and reminded. */
  readonly webhookId?: string;
  /** Whether what was decided is planned at the deadline, in the name of the one who opened the review. */
  readonly planAtDeadline?: boolean;
  /** An earlier review: what it kept and what has not changed since is not asked again. */
  readonly changedSince?: string;
}

/** What a campaign was made from. */
export type CampaignOrigin =
  | { readonly kind: 'request' }
  | { readonly kind: 'template' | 'schedule'; readonly id: string }
  | { readonly kind: 'event'; readonly id: string; readonly event: string };

export interface Campaign {
  /** UUIDv7. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: CampaignState;
  readonly definition: ReviewDefinition;
  readonly origin: CampaignOrigin;
  readonly deadlineAt: string | null;
  readonly escalatedAt: string | null;
  /** The revision that it asks about; null before it is opened. */
  readonly revision: number | null;
  readonly asOf: string | null;
  readonly itemCount: number;
  readonly changeIds: readonly string[];
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly openedAt: string | null;
  readonly openedBy: Author | null;
  readonly closingAt: string | null;
  readonly closedAt: string | null;
}

/** More than that no one reviews. */
export const MAX_REVIEW_ITEMS = 500_000;
