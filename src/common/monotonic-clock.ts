import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';

/** The clocks of the machine, in milliseconds. */
export interface ClockSources {
  /** Advances evenly; stops while the machine is suspended. */
  monotonic(): number;
  /** Can be set. */
  wall(): number;
  /** Since the machine started, suspensions included. Slow to ask. */
  uptime(): number;
}

const machine: ClockSources = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  uptime: () => uptime() * 1000,
};

/** A wall clock that deviates from the monotonic one by more than this is a reason to query the uptime. */
const NOTICEABLE_MS = 250;

/**
 * Measures how long something lasts: a clock that is set changes nothing, and a suspended machine counts. Cheap enough
 * for every check.
 */
export class MonotonicClock {
  private wallAhead: number;
  private readonly uptimeAhead: number;
  private suspendedMs = 0;

  constructor(private readonly sources: ClockSources = machine) {
    const monotonic = sources.monotonic();
    this.wallAhead = sources.wall() - monotonic;
    this.uptimeAhead = sources.uptime() - monotonic;
  }

  /** Milliseconds since a moment that is fixed for the life of the process. Never goes back. */
  now(): number {
    const monotonic = this.sources.monotonic();
    const wallAhead = this.sources.wall() - monotonic;
    if (Math.abs(wallAhead - this.wallAhead) > NOTICEABLE_MS) this.lookForSuspension(monotonic, wallAhead);
    return monotonic + this.suspendedMs;
  }

  /** Either the machine was suspended or the wall clock was set. */
  private lookForSuspension(monotonic: number, wallAhead: number): void {
    this.wallAhead = wallAhead;
    const suspendedMs = this.sources.uptime() - monotonic - this.uptimeAhead;
    this.suspendedMs = Math.max(this.suspendedMs, suspendedMs);
  }
}

/** The one of this process. */
export const monotonicClock = new MonotonicClock();
