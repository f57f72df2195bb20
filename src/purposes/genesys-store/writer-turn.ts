import { Inject, Injectable, Optional } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { monotonicClock } from '../../common/monotonic-clock';
import { Database } from '../../database/database';
import { LeasePermit } from '../../genesys/lease-permit';
import { PurposesBusyError } from '../purposes.errors';
import { WriterLease } from './writer-lease';

const MAX_WAITING = 200;

export interface WriterTurnTimes {
  /** How long a turn lasts that is not prolonged: its instance is lost, and the next turn begins. */
  readonly leaseMs: number;
  /** How often a turn is prolonged while its work runs. */
  readonly prolongMs: number;
  /** The maximum duration of one piece of work. */
  readonly workMs: number;
  /** How long another instance is waited for: longer than a lost one holds its turn. */
  readonly patienceMs: number;
}

type TurnWork<T> = (signal: AbortSignal, permit: LeasePermit) => Promise<T>;

const usual: WriterTurnTimes = { leaseMs: 8_000, prolongMs: 1_500, workMs: 240_000, patienceMs: 20_000 };

/**
 * Lets one writer at a time change purposes at Genesys, which has no conditional writes: between reading a version and
 * replacing it, no other instance of this service may intervene. Other writers to Genesys are not held back.
 */
@Injectable()
export class WriterTurn {
  private readonly lease: WriterLease;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    @Inject(Database) database: Pick<Database, 'kysely' | 'dialect'>,
    @Optional() private readonly times: WriterTurnTimes = usual,
  ) {
    this.lease = new WriterLease(database, times.leaseMs);
  }

  /**
   * Does the work when it is its turn. `signal` ends before the turn does, and `permit` lets writes leave only while it
   * lasts. Throws PurposesBusyError (503).
   */
  take<T>(work: TurnWork<T>): Promise<T> {
    if (this.waiting >= MAX_WAITING) throw new PurposesBusyError();
    this.waiting++;
    const turn = this.last.then(() => this.held(work)).finally(() => this.waiting--);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async held<T>(work: TurnWork<T>): Promise<T> {
    const holder = uuidv7();
    const deadline = monotonicClock.now() + this.times.patienceMs;
    while (!(await this.lease.acquire(holder))) {
      if (monotonicClock.now() >= deadline) throw new PurposesBusyError();
      await delay(50 + Math.random() * 100);
    }
    const lost = new AbortController();
    const prolonging = this.prolonging(holder, lost);
    try {
      const permit = new LeasePermit(() => this.lease.prolong(holder), this.times.leaseMs);
      return await work(AbortSignal.any([lost.signal, AbortSignal.timeout(this.times.workMs)]), permit);
    } finally {
      clearInterval(prolonging);
      // A turn that is not released ends automatically: the work is done anyway.
      await this.lease.release(holder).catch(() => undefined);
    }
  }

  /** Prolongs the turn while the work runs, and ends the work where that is not possible in time. */
  private prolonging(holder: string, lost: AbortController): NodeJS.Timeout {
    const { leaseMs, prolongMs } = this.times;
    let end = monotonicClock.now() + leaseMs;
    const prolong = async (): Promise<void> => {
      const from = monotonicClock.now();
      if (from + 2 * prolongMs > end || !(await this.lease.prolong(holder))) return lost.abort();
      end = from + leaseMs;
    };
    // A failing database may answer the next time.
    return setInterval(() => void prolong().catch(() => undefined), prolongMs).unref();
  }
}
