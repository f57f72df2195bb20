import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';

export interface ErasedReviewNames {
  /** Entries of reviews from which the name was erased. */
  readonly reviewEntries: number;
  /** Reviews that still run, and keep the name until they are over. */
  readonly runningReviews: number;
}

/** Where access reviews keep the names of people. */
export abstract class ReviewNames {
  /** With the erasure or not at all. */
  abstract erase(tx: Transaction<Schema>, userId: string): Promise<ErasedReviewNames>;
}
