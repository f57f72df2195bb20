import type { Priority } from '../call-context';
import type { Clock } from '../clock';
import { RollingWindow } from './rolling-window';
import { PriorityQueue } from './priority-queue';

export interface RateLimits {
  readonly rateLimitPerMinute: number;
  readonly maxInFlight: number;
  readonly maxWaiting: number;
}

export interface RateStatistics {
  /** What this instance may send in any rolling minute: its share, where several have the setting in common. */
  readonly limitPerMinute: number;
  readonly callsInLastMinute: number;
  readonly waiting: number;
  readonly inFlight: number;
}

export type Admission =
  | { readonly kind: 'queue_full' }
  | { readonly kind: 'too_late'; readonly waitMs: number }
  /** Resolves when the attempt may be sent; rejects with the signal's reason. */
  | { readonly kind: 'wait'; readonly turn: Promise<void> };

export interface RateRequest {
  readonly priority: Priority;
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

/** Admits attempts, so that no rolling minute has more of them than the limit. */
export class RateLimiter {
  private readonly window: RollingWindow;
  /** The interactive ones among the slots of the window. */
  private readonly interactive: RollingWindow;
  private readonly line = new PriorityQueue<() => void>();
  private alarm?: AbortController;
  private allowed: number;
  private allowedUntil = Infinity;
  private sentLimit = Infinity;
  /** Attempts admitted since the start. */
  sent = 0;
  /** What requesting more can bring. */
  private attainable: number;
  private onShort: () => void = () => undefined;

  constructor(
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {
    this.allowed = limits.rateLimitPerMinute;
    this.attainable = this.allowed;
    this.window = new RollingWindow(limits.rateLimitPerMinute);
    this.interactive = new RollingWindow(limits.rateLimitPerMinute);
  }

  /**
   * Admits at most `limit` attempts in any rolling minute from now on, within the limit of the start; none after
   * `until`. Attempts that `attainable` would admit in time wait, since an instance that runs short requests more.
   */
  use(limit: number, until = this.allowedUntil, attainable = limit): void {
    this.allowed = Math.min(limit, this.limits.rateLimitPerMinute);
    this.allowedUntil = until;
    this.attainable = Math.max(this.allowed, Math.min(attainable, this.limits.rateLimitPerMinute));
    this.letGo();
  }

  /** Admits no more attempts once this many were sent since the start, whatever room the window has. */
  allowUpTo(sent: number): void {
    this.sentLimit = sent;
    this.letGo();
  }

  get mostSent(): number {
    return this.sentLimit;
  }

  limit(): number {
    return this.clock.now() < this.allowedUntil ? this.allowed : 0;
  }

  /** Attempts in flight, and those that were answered less than a minute ago. */
  used(): number {
    return this.window.used(this.clock.now());
  }

  /** Attempts that were answered less than a minute ago. */
  answered(): number {
    return this.used() - this.window.inFlight;
  }

  /** Attempts of the last minute and those that wait, by who waits for them. */
  needs(): Record<Priority, number> {
    const now = this.clock.now();
    const interactive = this.interactive.used(now);
    return {
      interactive: interactive + this.line.waiting('interactive'),
      sync: this.window.used(now) - interactive + this.line.waiting('sync'),
    };
  }

  /** Calls `onShort` whenever an attempt has to wait for the limit. */
  whenShort(onShort: () => void): void {
    this.onShort = onShort;
  }

  /** An admitted caller calls `done` when the attempt is over, however it ends. */
  apply({ priority, deadline, signal }: RateRequest): Admission {
    if (this.line.length >= this.limits.maxWaiting) return { kind: 'queue_full' };
    const now = this.clock.now();
    const expected = now < this.allowedUntil ? this.attainable : 0;
    const waitMs = this.window.earliestStart(this.line.ahead(priority), expected, now) - now;
    if (now + waitMs > deadline) return { kind: 'too_late', waitMs };
    return { kind: 'wait', turn: this.turn(priority, signal) };
  }

  done(priority: Priority): void {
    const now = this.clock.now();
    this.window.answer(now);
    if (priority === 'interactive') this.interactive.answer(now);
    this.letGo();
  }

  statistics(): RateStatistics {
    const callsInLastMinute = this.window.used(this.clock.now());
    const limitPerMinute = this.clock.now() < this.allowedUntil ? this.attainable : 0;
    return { limitPerMinute, callsInLastMinute, waiting: this.line.length, inFlight: this.window.inFlight };
  }

  private turn(priority: Priority, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const onAbort = () => {
        this.line.remove(priority, go);
        this.setAlarm();
        reject(signal?.reason as Error);
      };
      const go = () => {
        if (priority === 'interactive') this.interactive.take();
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.line.add(priority, go);
      this.letGo();
    });
  }

  private letGo(): void {
    while (this.line.length > 0 && this.window.inFlight < this.limits.maxInFlight) {
      if (this.sent >= this.sentLimit || !this.window.hasRoom(this.limit(), this.clock.now())) {
        this.onShort();
        break;
      }
      this.window.take();
      this.sent++;
      this.line.next()?.();
    }
    this.setAlarm();
  }

  /** Wakes when the window opens again, if only the window blocks someone. */
  private setAlarm(): void {
    this.alarm?.abort();
    this.alarm = undefined;
    if (this.line.length === 0 || this.window.inFlight >= this.limits.maxInFlight) return;
    // Whatever limits what is sent also says when more may be.
    if (this.sent >= this.sentLimit) return;
    const alarm = (this.alarm = new AbortController());
    const now = this.clock.now();
    this.clock.sleep(this.window.earliestStart(0, this.limit(), now) - now, alarm.signal).then(
      () => this.letGo(),
      () => undefined,
    );
  }
}
