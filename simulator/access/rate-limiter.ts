import type { Clock } from '../clock';

const MINUTE_MS = 60_000;

/** At most so many calls per token in any rolling minute. A refused call does not count. */
export class RateLimiter {
  private readonly taken = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Seconds until the next call is let through; undefined when this one is. */
  take(token: string, perMinute: number | null): number | undefined {
    if (perMinute === null) return undefined;
    const now = this.clock();
    const times = (this.taken.get(token) ?? []).filter((time) => time > now - MINUTE_MS);
    this.taken.set(token, times);
    if (times.length < perMinute) {
      times.push(now);
      return undefined;
    }
    const freed = times[times.length - perMinute] ?? now;
    return Math.max(1, Math.ceil((freed + MINUTE_MS - now) / 1000));
  }
}
