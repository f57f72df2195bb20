/** A review in which the caller has something to decide. */
export class ReviewReminderDto {
  readonly reviewId: string;
  /** Name of the review. */
  readonly name: string;
  /** RFC 3339, UTC. */
  readonly deadlineAt: string;
  /** Items that wait for the caller. */
  readonly openItems: number;
  /** Whether the deadline is as near as the first of its reminders. */
  readonly near: boolean;
  /** Whether others were asked before, and their deadline has passed. */
  readonly escalated: boolean;
}

export class ReviewRemindersDto {
  /** Those whose deadline comes first: at most 100. */
  readonly reminders: ReviewReminderDto[];
}
