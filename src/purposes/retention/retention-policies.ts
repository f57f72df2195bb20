/** A Genesys recording retention policy. */
export interface RetentionPolicy {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

/** Queries Genesys for its recording retention policies: again each time, since they change without us. */
export abstract class RetentionPolicies {
  /** By id. Throws what the call to Genesys throws (502, 503, 504). */
  abstract all(): Promise<ReadonlyMap<string, RetentionPolicy>>;
}
