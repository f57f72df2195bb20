import { Logger } from '@nestjs/common';
import type { Clock } from '../genesys/clock';
import type { RateLimiter } from '../genesys/rate-limit/rate-limiter';
import { WINDOW_MS } from '../genesys/rate-limit/rolling-window';
import { rateShare } from './rate-share';
import type { RateShareStore } from './rate-share-store';

const RENEW_INTERVAL_MS = 5_000;
/** The same while calls wait that a turn may let go. */
const SOON_MS = 1_000;
/** Without a turn that succeeded for so long, an instance calls no more: the others may take it for dead. */
const HOLD_MS = 60_000;
/** Longest that a call which was sent at the end of that time may be on its way. */
const IN_FLIGHT_MS = 30_000;
/** When the others count with an instance no more that said nothing since. */
const COUNTS_MS = HOLD_MS + WINDOW_MS + IN_FLIGHT_MS;

export type AdjustableRate = Pick<
  RateLimiter,
  'use' | 'used' | 'answered' | 'needs' | 'limit' | 'sent' | 'allowUpTo' | 'mostSent' | 'whenShort'
>;

/**
 * Keeps the calls of all instances together within the setting, in any rolling minute. An instance reserves in the
 * database before it calls, lets go in its limiter before it lets go in the database, and what it lets go of is what no
 * minute has calls of any more. Between two turns it sends no more than it has reserved beyond its calls of the last
 * minute, so that these need not count for longer than their minute when it is lost.
 */
export class SharedRate {
  private readonly logger = new Logger(SharedRate.name);
  private readonly ending = new AbortController();
  private waiting?: AbortController;
  private turn?: Promise<void>;
  private turnedAt = -Infinity;
  /** Calls wait that a turn may let go. */
  private isShort = false;
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
    this.rate.use(0);
    this.rate.whenShort(() => this.onShort());
    await this.take();
  }

  /** Asks at once for more than it had, and in a second for what is its own again a minute after a call. */
  private onShort(): void {
    const isOwn = this.rate.used() < this.rate.limit();
    if (this.ending.signal.aborted || !(this.mayGrow || isOwn)) return;
    if (this.mayGrow && this.turn === undefined) return void this.take();
    if (this.isShort) return;
    this.isShort = true;
    this.takeLater();
  }

  /** A call while one is under way joins it. Never rejects. */
  private take(): Promise<void> {
    this.waiting?.abort();
    this.isShort = false;
    this.turnedAt = this.clock.now();
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
    let [share, most, mostSent] = [0, 0, 0];
    this.mayGrow = false;
    await this.store.reserve(COUNTS_MS, this.rate.needs(), (others) => {
      const used = this.rate.used();
      ({ share, most } = rateShare({ setting: this.setting, used, ...others }));
      this.mayGrow = share < most;
      const reserved = Math.max(share, used);
      mostSent = this.rate.sent + reserved - used;
      this.rate.use(Math.min(share, this.rate.limit()), undefined, most);
      this.rate.allowUpTo(Math.min(mostSent, this.rate.mostSent));
      return { reserved, answered: this.rate.answered() };
    });
    this.rate.use(share, startedAt + HOLD_MS, most);
    this.rate.allowUpTo(mostSent);
  }

  private fail(err: Error): void {
    this.mayGrow = false;
    if (!this.failing) this.logger.warn({ msg: 'The share of the rate limit could not be renewed', err });
    this.failing = true;
  }

  private takeLater(): void {
    if (this.ending.signal.aborted || this.turn !== undefined) return;
    this.waiting?.abort();
    const waiting = (this.waiting = new AbortController());
    const at = this.turnedAt + (this.isShort ? SOON_MS : RENEW_INTERVAL_MS);
    const signal = AbortSignal.any([this.ending.signal, waiting.signal]);
    this.clock.sleep(Math.max(0, at - this.clock.now()), signal).then(
      () => this.take(),
      () => undefined,
    );
  }

  /** Calls nothing more. What was called counts for a minute. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.turn;
    this.rate.use(0);
    const reservation = { reserved: this.rate.used(), answered: this.rate.answered() };
    await this.store.leave(reservation, WINDOW_MS + IN_FLIGHT_MS).catch(() => undefined);
  }
}
