import type { Kysely } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** Addresses that are told what happened, the messages for them, and reminders that were made. */
export const webhooks: Migration = {
  name: '0109-webhooks',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'webhook')
      .addColumn('id', words, (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('name', words, (column) => column.notNull())
      .addColumn('url', words, (column) => column.notNull())
      .addColumn('enabled', integer(dialect), (column) => column.notNull())
      .addColumn('secret', words, (column) => column.notNull())
      .addColumn('created_at', words, (column) => column.notNull())
      .addColumn('created_by_type', words, (column) => column.notNull())
      .addColumn('created_by_id', words, (column) => column.notNull())
      .addColumn('updated_at', words, (column) => column.notNull())
      .addColumn('updated_by_type', words, (column) => column.notNull())
      .addColumn('updated_by_id', words, (column) => column.notNull())
      .execute();
    await deliveries(db, dialect);
    await createTable(db, dialect, 'review_reminder')
      .addColumn('campaign_id', words, (column) => column.notNull())
      .addColumn('deadline_at', words, (column) => column.notNull())
      .addColumn('days_before', integer(dialect), (column) => column.notNull())
      .addColumn('reminded_at', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('review_reminder_key', ['campaign_id', 'deadline_at', 'days_before'])
      .execute();
  },
};

async function deliveries(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'webhook_delivery')
    .addColumn('id', words, (column) => column.notNull().primaryKey())
    .addColumn('webhook_id', words, (column) => column.notNull())
    .addColumn('type', words, (column) => column.notNull())
    .addColumn('body', words, (column) => column.notNull())
    .addColumn('state', words, (column) => column.notNull())
    .addColumn('attempts', integer(dialect), (column) => column.notNull())
    .addColumn('created_at', words, (column) => column.notNull())
    .addColumn('next_attempt_at', words)
    .addColumn('last_attempt_at', words)
    .addColumn('last_status', integer(dialect))
    .addColumn('last_error', words)
    .execute();
  const columnsOf = {
    webhook_delivery_due: ['state', 'next_attempt_at'],
    webhook_delivery_of: ['webhook_id', 'id'],
  };
  for (const [name, columns] of Object.entries(columnsOf))
    await db.schema.createIndex(name).on('webhook_delivery').columns(columns).execute();
}
