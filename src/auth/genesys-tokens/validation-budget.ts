const MINUTE_MS = 60_000;

/**
 * How many tokens may be validated in any rolling minute. Those never accepted before get half of it, so that strangers
 * with made-up tokens cannot keep out people who are at work.
 */
export class ValidationBudget {
  private all: number[] = [];
  private strangers: number[] = [];

  constructor(private readonly perMinute: number) {}

  /** Takes one and returns undefined, or returns the seconds until there is one. */
  take(accepted: boolean, now: number): number | undefined {
    this.all = recent(this.all, now);
    this.strangers = recent(this.strangers, now);
    const waitMs = Math.max(
      waitFor(this.all, this.perMinute, now),
      accepted ? 0 : waitFor(this.strangers, Math.ceil(this.perMinute / 2), now),
    );
    if (waitMs > 0) return Math.ceil(waitMs / 1_000);
    this.all.push(now);
    if (!accepted) this.strangers.push(now);
    return undefined;
  }
}

function recent(times: number[], now: number): number[] {
  return times.filter((time) => time > now - MINUTE_MS);
}

function waitFor(times: readonly number[], limit: number, now: number): number {
  const freed = times[times.length - limit];
  return freed === undefined ? 0 : freed + MINUTE_MS - now;
}
