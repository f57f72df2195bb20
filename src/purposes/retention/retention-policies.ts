/** A recording retention policy of Genesys. */
export interface RetentionPolicy {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

/** Asks Genesys for its recording retention policies: each time anew, since they change without us. */
export abstract class RetentionPolicies {
  /** By id. Throws what the call to Genesys throws (502, 503, 504). */
  abstract all(): Promise<ReadonlyMap<string, RetentionPolicy>>;
}
