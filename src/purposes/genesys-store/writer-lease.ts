import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';

/** The one row of the database that says whose turn it is to write, and until when. */
export class WriterLease {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly leaseMs: number,
    private readonly now: () => number,
  ) {}

  /** Whether nobody has the turn, so that it is the holder's now. */
  acquire(holder: string): Promise<boolean> {
    const rows = this.db.updateTable('purpose_writer').where('held_until', '<=', this.time());
    return isDone(rows.set({ holder, held_until: this.time(this.leaseMs) }).executeTakeFirst());
  }

  /** Whether it is the holder's turn still. */
  prolong(holder: string): Promise<boolean> {
    const row = this.db.updateTable('purpose_writer').where('holder', '=', holder);
    return isDone(row.set({ held_until: this.time(this.leaseMs) }).executeTakeFirst());
  }

  async release(holder: string): Promise<void> {
    const row = this.db.updateTable('purpose_writer').where('holder', '=', holder);
    await row.set({ holder: null, held_until: '' }).execute();
  }

  private time(fromNowMs = 0): string {
    return new Date(this.now() + fromNowMs).toISOString();
  }
}

async function isDone(update: Promise<{ readonly numUpdatedRows: bigint }>): Promise<boolean> {
  return (await update).numUpdatedRows > 0n;
}
