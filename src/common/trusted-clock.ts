import { monotonicClock, type MonotonicClock } from './monotonic-clock';

const HOUR_MS = 3_600_000;
/** A clock that differs by less was corrected, as time servers do all the time. */
const FOLLOWED_MS = 60_000;
/** A clock that differs by more is believed once it has stood by that for so long. */
const ACCEPTED_AFTER_MS = HOUR_MS;
/** After a jump, nothing is deleted for so long because of its age. */
const SUSPECT_FOR_MS = 24 * HOUR_MS;
/** A service that was not used for longer may have been off, or its clock may be wrong. */
const PLAUSIBLE_GAP_MS = 30 * 24 * HOUR_MS;

export type ClockVerdict = 'follow' | 'wait' | 'adopt';

/** What to do about a clock that is ahead by this much (behind: negative) and has been for so long. */
export function clockVerdict(aheadMs: number, forMs: number): ClockVerdict {
  if (Math.abs(aheadMs) <= FOLLOWED_MS) return 'follow';
  return forMs >= ACCEPTED_AFTER_MS ? 'adopt' : 'wait';
}

/** Whether a time at a start fits the last one that is known: not before it, and not long after it. */
export function isPlausibleStart(timeMs: number, lastKnownMs: number | undefined): boolean {
  if (lastKnownMs === undefined) return true;
  return timeMs >= lastKnownMs - FOLLOWED_MS && timeMs - lastKnownMs <= PLAUSIBLE_GAP_MS;
}

export interface ClockJump {
  readonly beforeMs: number;
  readonly afterMs: number;
}

/**
 * The time by which the service decides: what has expired, which lease has ended, what is old enough to be purged. It
 * advances evenly from the time at startup, whatever happens to the wall clock; a change of that is believed only once
 * it persists. Displayed times may come from any clock; decisions use this one.
 */
export class TrustedClock {
  private baseMs: number;
  private deviation?: { readonly aheadMs: number; readonly sinceMs: number };
  private doubt?: { readonly certainMs: number; readonly untilMs: number };

  constructor(
    private readonly steady: Pick<MonotonicClock, 'now'> = monotonicClock,
    wall: () => number = Date.now,
  ) {
    this.baseMs = wall() - steady.now();
  }

  /** Milliseconds since the epoch. Asks no clock that can be set. */
  now(): number {
    return Math.floor(this.baseMs + this.steady.now());
  }

  /**
   * The latest moment that has certainly passed, for deletion by age: after a jump that of the last known time, until
   * the clock has run without another jump for a day.
   */
  certain(): number {
    const now = this.now();
    if (this.doubt === undefined || this.steady.now() >= this.doubt.untilMs) return now;
    return Math.min(now, this.doubt.certainMs);
  }

  /** Sets the time at the start. `continued` when it follows from an earlier process by a clock that cannot be set. */
  start(timeMs: number, lastKnownMs?: number, continued = false): void {
    this.set(timeMs);
    this.doubt = undefined;
    if (!continued && !isPlausibleStart(timeMs, lastKnownMs)) this.doubtAfter(lastKnownMs as number);
  }

  /** Notes the time of a clock that can be set. Returns the jump, if it is now believed. */
  observe(readMs: number): ClockJump | undefined {
    const [steady, now] = [this.steady.now(), this.now()];
    const aheadMs = readMs - now;
    const isSame = this.deviation && Math.abs(aheadMs - this.deviation.aheadMs) <= FOLLOWED_MS;
    if (!isSame) this.deviation = { aheadMs, sinceMs: steady };
    const verdict = clockVerdict(aheadMs, steady - (this.deviation as { sinceMs: number }).sinceMs);
    if (verdict === 'wait') return undefined;
    this.deviation = undefined;
    this.set(readMs);
    if (verdict === 'follow') return undefined;
    this.doubtAfter(now);
    return { beforeMs: now, afterMs: readMs };
  }

  private set(timeMs: number): void {
    this.baseMs = timeMs - this.steady.now();
  }

  private doubtAfter(certainMs: number): void {
    this.doubt = { certainMs, untilMs: this.steady.now() + SUSPECT_FOR_MS };
  }
}

/** The one of this process; the database sets it at the start (see database/clock). */
export const trustedClock = new TrustedClock();

/** Milliseconds since the epoch, for every decision and every time that is stored. */
export const trustedNow = (): number => trustedClock.now();

/** The same as RFC 3339 in UTC. */
export const trustedTime = (): string => new Date(trustedClock.now()).toISOString();

/** For what deletes by age: see `TrustedClock.certain`. */
export const certainNow = (): number => trustedClock.certain();
