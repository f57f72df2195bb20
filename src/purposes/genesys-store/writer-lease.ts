import type { Database } from '../../database/database';
import { leaseTime } from '../../database/database-time';

/** The database row that states whose turn it is to write, and until when by the clock of leases. */
export class WriterLease {
  constructor(
    private readonly database: Pick<Database, 'kysely' | 'dialect'>,
    private readonly leaseMs: number,
  ) {}

  /** Whether no one had the turn, so that it is now the holder's. */
  acquire(holder: string): Promise<boolean> {
    const row = this.database.kysely.updateTable('purpose_writer').where((where) =>
      where.or([
        where('held_until', '<=', this.time()),
        // No one takes it for this long: the clock was set back since.
        where('held_until', '>', this.time(2 * this.leaseMs)),
      ]),
    );
    return isDone(row.set({ holder, held_until: this.time(this.leaseMs) }).executeTakeFirst());
  }

  /** Whether it is still the holder's turn. A turn that has ended is not prolonged, even if no other has begun. */
  prolong(holder: string): Promise<boolean> {
    const row = this.database.kysely
      .updateTable('purpose_writer')
      .where('holder', '=', holder)
      .where('held_until', '>', this.time());
    return isDone(row.set({ held_until: this.time(this.leaseMs) }).executeTakeFirst());
  }

  async release(holder: string): Promise<void> {
    const row = this.database.kysely.updateTable('purpose_writer').where('holder', '=', holder);
    await row.set({ holder: null, held_until: '' }).execute();
  }

  private time(inMs = 0) {
    return leaseTime(this.database.dialect, inMs);
  }
}

async function isDone(update: Promise<{ readonly numUpdatedRows: bigint }>): Promise<boolean> {
  return (await update).numUpdatedRows > 0n;
}
