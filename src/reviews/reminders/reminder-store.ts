import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewReminderRow } from '../../database/tables/review-rows';

/** Reminders that were made. */
@Injectable()
export class ReminderStore {
  constructor(private readonly database: Database) {}

  /** Days before this deadline. */
  async made(campaignId: string, deadlineAt: string): Promise<number[]> {
    const rows = this.database.kysely.selectFrom('review_reminder').select('days_before');
    const found = rows.where('campaign_id', '=', campaignId).where('deadline_at', '=', deadlineAt);
    return (await found.execute()).map(({ days_before }) => days_before);
  }

  /** False when another instance made it in the meantime. */
  async insert(tx: Transaction<Schema>, reminder: ReviewReminderRow): Promise<boolean> {
    const inserted = tx.insertInto('review_reminder').values(reminder);
    const { numInsertedOrUpdatedRows } = await inserted
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
}
