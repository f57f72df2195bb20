/** Shorter delays pass as they are: they are deadlines of work under way, and no one plans a day with them. */
const MIN_VIRTUAL_MS = 60_000;

const real = {
  Date,
  performanceNow: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout,
  setInterval: globalThis.setInterval,
  clearTimeout: globalThis.clearTimeout,
};

/**
 * The clock of this process, which can be put forward: `Date`, `performance.now` and the timers of everything in it agree
 * on one time. Between two jumps time passes as always.
 */
export class VirtualTime {
  private aheadMs = 0;
  private readonly timers = new Set<VirtualTimer>();

  /** Takes the place of the clocks of this process, for good. */
  install(): void {
    const now = () => this.now();
    globalThis.Date = class extends real.Date {
      constructor(...args: unknown[]) {
        super(...((args.length === 0 ? [now()] : args) as [number]));
      }
      static override now(): number {
        return now();
      }
    } as DateConstructor;
    performance.now = () => real.performanceNow() + this.aheadMs;
    this.replaceTimers();
  }

  now(): number {
    return real.Date.now() + this.aheadMs;
  }

  /** When the next timer is due; Infinity where there is none. */
  nextMs(): number {
    return Math.min(...[...this.timers].map(({ dueMs }) => dueMs));
  }

  /** Puts the clock forward to this time, and runs the timers that are due by then. */
  jumpTo(timeMs: number): void {
    this.aheadMs += Math.max(0, timeMs - this.now());
    for (const timer of [...this.timers])
      if (timer.dueMs <= timeMs && this.timers.has(timer)) this.run(timer);
  }

  private run(timer: VirtualTimer): void {
    if (timer.everyMs === undefined) this.timers.delete(timer);
    else timer.dueMs = this.now() + timer.everyMs;
    timer.work();
  }

  private replaceTimers(): void {
    const start = (work: () => void, delayMs: number, everyMs?: number) => {
      const timer = new VirtualTimer(work, this.now() + delayMs, everyMs);
      this.timers.add(timer);
      return timer;
    };
    const after = (work: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]) =>
      delayMs < MIN_VIRTUAL_MS
        ? real.setTimeout(work, delayMs, ...args)
        : start(() => work(...args), delayMs);
    const every = (work: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]) =>
      delayMs < MIN_VIRTUAL_MS
        ? real.setInterval(work, delayMs, ...args)
        : start(() => work(...args), delayMs, delayMs);
    const clear = (timer: unknown) => {
      if (timer instanceof VirtualTimer) this.timers.delete(timer);
      else real.clearTimeout(timer as NodeJS.Timeout);
    };
    const replaced = { setTimeout: after, setInterval: every, clearTimeout: clear, clearInterval: clear };
    Object.assign(globalThis, replaced);
  }
}

/** What `setTimeout` gives, as far as it is used. */
class VirtualTimer {
  constructor(
    readonly work: () => void,
    public dueMs: number,
    readonly everyMs?: number,
  ) {}

  unref(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    return this;
  }
}
