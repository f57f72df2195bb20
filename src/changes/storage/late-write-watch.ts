import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import type { Kysely, Transaction } from 'kysely';
import { Database } from '../../database/database';
import { leaseTime } from '../../database/database-time';
import type { Schema } from '../../database/schema';

/** How often it is looked for while a write may still be on its way. */
const MAX_POLLS = 5;
const MAX_CONCURRENT = 8;

/** An item whose write may still be carried out though no one waits for it any more. */
export interface WatchedItem {
  readonly changeId: string;
  readonly position: number;
  /** No write can be on its way after this look. */
  readonly isLast: boolean;
}

/** Remembers which writes may arrive late, for as long as one can be on its way. */
@Injectable()
export class LateWriteWatch {
  constructor(
    private readonly database: Database,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'writeInFlightMs'>,
  ) {}

  /** From now on: a write of the item was sent, and what becomes of it is not known. */
  async begin(tx: Transaction<Schema>, changeId: string, position: number): Promise<void> {
    const { writeInFlightMs } = this.settings;
    const times = { look_at: this.in(writeInFlightMs / MAX_POLLS), look_until: this.in(writeInFlightMs) };
    await tx
      .insertInto('change_late_write')
      .values({ change_id: changeId, position, ...times })
      .onConflict((conflict) => conflict.columns(['change_id', 'position']).doUpdateSet(times))
      .execute();
  }

  /** Those due for a check now; no other instance gets the same ones. */
  due(): Promise<WatchedItem[]> {
    return this.database.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('change_late_write')
        .select(['change_id', 'position'])
        .select((row) => row(row.ref('look_until'), '<=', this.in(0)).as('is_last'))
        .where('look_at', '<=', this.in(0))
        .orderBy('look_at')
        .limit(MAX_CONCURRENT)
        .$if(this.database.dialect === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute();
      for (const row of rows) {
        await tx
          .updateTable('change_late_write')
          .set({ look_at: this.in(this.settings.writeInFlightMs / MAX_POLLS) })
          .where('change_id', '=', row.change_id)
          .where('position', '=', row.position)
          .execute();
      }
      return rows.map((row) => ({
        changeId: row.change_id,
        position: row.position,
        isLast: Boolean(row.is_last),
      }));
    });
  }

  async end({ changeId, position }: WatchedItem, db: Kysely<Schema> = this.database.kysely): Promise<void> {
    await db
      .deleteFrom('change_late_write')
      .where('change_id', '=', changeId)
      .where('position', '=', position)
      .execute();
  }

  private in(ms: number) {
    return leaseTime(this.database.dialect, ms);
  }
}
