import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Schema } from '../../database/schema';
import { PurposesBusyError } from './purposes-busy-error';

const MOST_WAITING = 200;

export interface WriterTurnTimes {
  /** How long one turn may take; after that the next one begins. */
  readonly turnMs: number;
  /** How long another instance is waited for. */
  readonly patienceMs: number;
}

/**
 * Lets one writer at a time change purposes at Genesys, which has no conditional writes: between looking at a version
 * and replacing it, no other instance of this service may come. Whoever else writes to Genesys is not held back.
 */
export class WriterTurn {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly db: Kysely<Schema>,
    private readonly times: WriterTurnTimes = { turnMs: 300_000, patienceMs: 10_000 },
    private readonly now: () => number = Date.now,
  ) {}

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
    while (!(await this.acquire(holder))) {
      if (this.now() >= deadline) throw new PurposesBusyError();
      await delay(50 + Math.random() * 100);
    }
    try {
      return await work(AbortSignal.timeout(this.times.turnMs * 0.8));
    } finally {
      await this.release(holder);
    }
  }

  private async acquire(holder: string): Promise<boolean> {
    const rows = this.db.updateTable('purpose_writer').where('held_until', '<=', this.time());
    const { numUpdatedRows } = await rows
      .set({ holder, held_until: this.time(this.times.turnMs) })
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  private async release(holder: string): Promise<void> {
    const row = this.db.updateTable('purpose_writer').where('holder', '=', holder);
    await row.set({ holder: null, held_until: '' }).execute();
  }

  private time(fromNowMs = 0): string {
    return new Date(this.now() + fromNowMs).toISOString();
  }
}
