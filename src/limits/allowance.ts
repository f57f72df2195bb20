const WINDOW_MS = 60_000;

/** What rounding of fractions may take away of the last one. */
const TOLERANCE = 1e-6;

/**
 * What one caller may still do: full at first, and filled evenly (the generic cell rate algorithm). Two numbers suffice, so
 * that a request costs nanoseconds. Time that goes back gives and takes nothing.
 */
export class Allowance {
  /** What was used at that time, in the milliseconds that it takes to fill. */
  private used = 0;
  private at = 0;

  /** `stepMs`: how long it takes until one more is allowed. */
  constructor(private readonly stepMs: number) {}

  static perMinute(limit: number): Allowance {
    return new Allowance(WINDOW_MS / limit);
  }

  /** Takes one; false where none is left. */
  take(now: number): boolean {
    if (this.usedMs(now) + this.stepMs > WINDOW_MS + TOLERANCE) return false;
    this.charge(now, 1);
    return true;
  }

  /** Takes more than may be left: the rest is owed. */
  charge(now: number, count: number): void {
    this.used = this.usedMs(now) + count * this.stepMs;
    this.at = now;
  }

  left(now: number): number {
    return Math.max(0, Math.floor((WINDOW_MS - this.usedMs(now) + TOLERANCE) / this.stepMs));
  }

  /** Milliseconds until one may be taken. */
  waitMs(now: number): number {
    return Math.max(0, this.usedMs(now) + this.stepMs - WINDOW_MS);
  }

  /** Milliseconds until it is full. */
  usedMs(now: number): number {
    return Math.max(0, this.used - Math.max(0, now - this.at));
  }
}
