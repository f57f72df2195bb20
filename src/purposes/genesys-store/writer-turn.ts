import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Schema } from '../../database/schema';
import { PurposesBusyError } from './purposes-busy-error';
import { WriterLease } from './writer-lease';

const MOST_WAITING = 200;

export interface WriterTurnTimes {
  /** How long a turn lasts that is not prolonged: its instance is lost, and the next one begins. */
  readonly leaseMs: number;
  /** How often a turn is prolonged while its work goes on. */
  readonly prolongMs: number;
  /** How long one work may take at all. */
  readonly workMs: number;
  /** How long another instance is waited for: longer than a lost one holds its turn. */
  readonly patienceMs: number;
}

const usual: WriterTurnTimes = { leaseMs: 8_000, prolongMs: 1_500, workMs: 240_000, patienceMs: 20_000 };

/**
 * Lets one writer at a time change purposes at Genesys, which has no conditional writes: between looking at a version
 * and replacing it, no other instance of this service may come. Whoever else writes to Genesys is not held back.
 */
export class WriterTurn {
  private readonly lease: WriterLease;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    db: Kysely<Schema>,
    private readonly times: WriterTurnTimes = usual,
    private readonly now: () => number = Date.now,
  ) {
    this.lease = new WriterLease(db, times.leaseMs, now);
  }

  /** Does the work when it is its turn; `signal` ends before the turn does. Throws PurposesBusyError (503). */
  take<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new PurposesBusyError();
    this.waiting++;
    const turn = this.last.then(() => this.held(work)).finally(() => this.waiting--);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async held<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const holder = uuidv7();
    const deadline = this.now() + this.times.patienceMs;
    while (!(await this.lease.acquire(holder))) {
      if (this.now() >= deadline) throw new PurposesBusyError();
      await delay(50 + Math.random() * 100);
    }
    const lost = new AbortController();
    const prolonging = this.prolonging(holder, lost);
    try {
      return await work(AbortSignal.any([lost.signal, AbortSignal.timeout(this.times.workMs)]));
    } finally {
      clearInterval(prolonging);
      // What is not released ends by itself: the work is done all the same.
      await this.lease.release(holder).catch(() => undefined);
    }
  }

  /** Prolongs the turn while the work goes on, and ends the work where that cannot be done in time. */
  private prolonging(holder: string, lost: AbortController): NodeJS.Timeout {
    const { leaseMs, prolongMs } = this.times;
    let end = this.now() + leaseMs;
    const prolong = async (): Promise<void> => {
      const from = this.now();
      if (from + 2 * prolongMs > end || !(await this.lease.prolong(holder))) return lost.abort();
      end = from + leaseMs;
    };
    // Where the database fails it may answer the next time.
    return setInterval(() => void prolong().catch(() => undefined), prolongMs).unref();
  }
}
