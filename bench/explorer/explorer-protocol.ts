/** What the server tells once it answers from the large organisation. */
export interface Answering {
  readonly url: string;
  readonly userIds: readonly string[];
  readonly permissions: readonly string[];
  readonly divisionIds: readonly string[];
  /** Memory in use after a garbage collection, before the first question. */
  readonly idleBytes: number;
}

/** Asks the server for the most memory that was in use since it was asked last. */
export const PEAK = 'peak';

export interface Peak {
  readonly peakBytes: number;
}
