/** Tells whether there is something to answer from. Injected under this class as its token. */
export abstract class ReadinessSource {
  abstract readiness(): Readiness;
}

/** The state of the snapshot: none yet, past its age, or fit to answer from. */
export interface Readiness {
  readonly state: 'missing' | 'stale' | 'fresh';
  /** RFC 3339, UTC. */
  readonly asOf?: string;
  readonly ageSeconds?: number;
  /** Why there is nothing to answer from: sentences that anyone may read. */
  readonly reason?: string;
}
