/** How often a client called an operation, and how that ended. */
export interface RecordedCalls {
  /** Such as `GET /api/v2/users/{userId}`. */
  readonly operation: string;
  /** Answered with 2xx or 3xx. */
  readonly succeeded: number;
  /** Answered with 4xx except 429: refused for a missing permission, or faulty. */
  readonly refused: number;
  /** Answered with 429 or 5xx: nothing is known from them but the wish. */
  readonly undecided: number;
}

/** A call for which something was not held. */
export interface LackingCall extends RecordedCalls {
  /** What is missing: all of it; of an operation that any one of several allows, the narrowest. */
  readonly missing: readonly string[];
}
