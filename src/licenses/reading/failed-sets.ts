const FIRST_PAUSE_MS = 60_000;
const MAX_PAUSE_MS = 24 * 3_600_000;

/** Sets of roles for which Genesys failed: each is asked for again after pauses that double. */
export class FailedSets {
  private readonly failures = new Map<string, { readonly until: number; readonly pauseMs: number }>();

  constructor(private readonly now: () => number) {}

  isPaused(key: string): boolean {
    return (this.failures.get(key)?.until ?? -Infinity) > this.now();
  }

  add(key: string): void {
    const before = this.failures.get(key);
    const pauseMs = before === undefined ? FIRST_PAUSE_MS : Math.min(2 * before.pauseMs, MAX_PAUSE_MS);
    this.failures.set(key, { until: this.now() + pauseMs, pauseMs });
  }

  delete(key: string): void {
    this.failures.delete(key);
  }

  /** Forgets sets that no one holds any more. */
  keepOnly(keys: ReadonlyMap<string, unknown>): void {
    for (const key of this.failures.keys()) if (!keys.has(key)) this.failures.delete(key);
  }
}
