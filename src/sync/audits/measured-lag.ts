/** When an event happened, arrived, and was last asked for in vain. */
interface Arrival {
  readonly at: string;
  readonly receivedAt: string;
  /** The poll before; absent for the first one. */
  readonly polledBefore?: string;
}

/** Events that count; older ones say nothing about now. */
const MAX_ARRIVALS = 200;
/** After an event that came too late, audits are not relied on for so long. */
const DISTRUST_MS = 3_600_000;

/** Measures how late events arrive. A poll that was late itself makes no event late. */
export class MeasuredLag {
  private readonly arrivals: {
    readonly lagMs: number;
    readonly lateMs: number;
    readonly receivedMs: number;
  }[] = [];

  add({ at, receivedAt, polledBefore }: Arrival): void {
    const [atMs, receivedMs] = [Date.parse(at), Date.parse(receivedAt)];
    // Before the first poll, no one knows when it would have been there.
    if (polledBefore === undefined) return;
    const lateMs = Math.max(0, Date.parse(polledBefore) - atMs);
    this.arrivals.push({ lagMs: Math.max(0, receivedMs - atMs), lateMs, receivedMs });
    if (this.arrivals.length > MAX_ARRIVALS) this.arrivals.shift();
  }

  /** 95th percentile; undefined before the first event. */
  p95Ms(): number | undefined {
    const sorted = this.arrivals.map(({ lagMs }) => lagMs).sort((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
  }

  /** Whether one of the events of the last hour was certainly later than that. */
  isBeyond(maxLagMs: number, nowMs: number): boolean {
    return this.arrivals.some(
      ({ lateMs, receivedMs }) => lateMs > maxLagMs && nowMs - receivedMs < DISTRUST_MS,
    );
  }
}
