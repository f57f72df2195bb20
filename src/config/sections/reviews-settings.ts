import type { Values } from '../settings-table';

/** What access reviews are opened from. */
export abstract class ReviewsSettings {
  abstract readonly snapshotMaxAgeMs: number;
}

export function toReviewsSettings(values: Values): ReviewsSettings {
  return { snapshotMaxAgeMs: values.reviewsSnapshotMaxAgeMs };
}
