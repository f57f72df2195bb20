import { Logger } from '@nestjs/common';
import type { Clock } from '../genesys/clock';
import type { RateLimiter } from '../genesys/rate-limit/rate-limiter';
import { WINDOW_MS } from '../genesys/rate-limit/rolling-window';
import { rateShare } from './rate-share';
import type { RateShareStore } from './rate-share-store';

const TURN_EVERY_MS = 5_000;
/** Without a turn that succeeded for so long, an instance calls no more: the others may take it for dead. */
const HOLD_MS = 60_000;
/** Longest that a call which was sent at the end of that time may be on its way. */
const UNDER_WAY_MS = 30_000;
/** When the others count with an instance no more that said nothing since. */
const COUNTS_MS = HOLD_MS + WINDOW_MS + UNDER_WAY_MS;

export type AdjustableRate = Pick<RateLimiter, 'use' | 'used' | 'needs' | 'limit' | 'whenShort'>;

/**
 * Keeps the calls of all instances together within the setting, in any rolling minute. An instance reserves in the
 * database before it calls, lets go in its limiter before it lets go in the database, and what it lets go of is what no
 * minute has calls of any more.
 */
export class SharedRate {
  private readonly logger = new Logger(SharedRate.name);
  private readonly ending = new AbortController();
  private waiting?: AbortController;
  private turn?: Promise<void>;
  /** Whether a turn can bring more than there is. */
  private mayGrow = true;
  private failing = false;

  constructor(
    private readonly store: Pick<RateShareStore, 'reserve' | 'leave'>,
    private readonly rate: AdjustableRate,
    private readonly setting: number,
    private readonly clock: Clock,
  ) {}

  /** Reserves for the first time; where that fails, the instance calls nothing until a later turn succeeds. */
  async start(): Promise<void> {
    this.rate.whenShort(() => {
      if (this.mayGrow && !this.ending.signal.aborted) void this.take();
    });
    await this.take();
  }

  /** A call while one is under way joins it. Never rejects. */
  private take(): Promise<void> {
    this.waiting?.abort();
    return (this.turn ??= this.reserve()
      .then(
        () => void (this.failing = false),
        (error: unknown) => this.fail(error as Error),
      )
      .finally(() => {
        this.turn = undefined;
        this.takeLater();
      }));
  }

  private async reserve(): Promise<void> {
    const startedAt = this.clock.now();
    let [share, most] = [0, 0];
    this.mayGrow = false;
    await this.store.reserve(COUNTS_MS, this.rate.needs(), (others) => {
      const next = rateShare({ setting: this.setting, used: this.rate.used(), ...others });
      ({ share, most } = next);
      this.mayGrow = share < most;
      this.rate.use(Math.min(share, this.rate.limit()), undefined, most);
      return Math.max(share, this.rate.used());
    });
    this.rate.use(share, startedAt + HOLD_MS, most);
  }

  private fail(err: Error): void {
    this.mayGrow = false;
    if (!this.failing) this.logger.warn({ msg: 'The share of the rate limit could not be renewed', err });
    this.failing = true;
  }

  private takeLater(): void {
    if (this.ending.signal.aborted || this.turn !== undefined) return;
    const waiting = (this.waiting = new AbortController());
    this.clock.sleep(TURN_EVERY_MS, AbortSignal.any([this.ending.signal, waiting.signal])).then(
      () => this.take(),
      () => undefined,
    );
  }

  /** Calls nothing more. What was called counts for a minute. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.turn;
    this.rate.use(0);
    await this.store.leave(this.rate.used(), WINDOW_MS + UNDER_WAY_MS).catch(() => undefined);
  }
}
