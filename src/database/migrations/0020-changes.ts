import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const changes: Migration = {
  name: '0020-changes',
  async up(db, dialect) {
    await createTable(db, dialect, 'change')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('status', text(dialect), (column) => column.notNull())
      .addColumn('status_reason', text(dialect))
      .addColumn('base_revision', integer(dialect), (column) => column.notNull())
      .addColumn('plan_sha256', text(dialect), (column) => column.notNull())
      .addColumn('item_count', integer(dialect), (column) => column.notNull())
      .addColumn('summary', text(dialect), (column) => column.notNull())
      .addColumn('origin', text(dialect), (column) => column.notNull())
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('created_by_type', text(dialect), (column) => column.notNull())
      .addColumn('created_by_id', text(dialect), (column) => column.notNull())
      .addColumn('expires_at', text(dialect), (column) => column.notNull())
      .addColumn('approved_at', text(dialect))
      .addColumn('approved_by_type', text(dialect))
      .addColumn('approved_by_id', text(dialect))
      .addColumn('started_at', text(dialect))
      .addColumn('ended_at', text(dialect))
      .addColumn('revision', integer(dialect))
      .execute();
    await db.schema.createIndex('change_by_status').on('change').column('status').execute();
    await createTable(db, dialect, 'change_item')
      .addColumn('change_id', text(dialect), (column) => column.notNull())
      .addColumn('position', integer(dialect), (column) => column.notNull())
      .addColumn('subject_type', text(dialect), (column) => column.notNull())
      .addColumn('subject_id', text(dialect), (column) => column.notNull())
      .addColumn('plan', text(dialect), (column) => column.notNull())
      .addColumn('state', text(dialect), (column) => column.notNull())
      .addColumn('outcome', text(dialect))
      .addColumn('calls', integer(dialect), (column) => column.notNull())
      .addColumn('attempts', integer(dialect), (column) => column.notNull())
      .addColumn('revision', integer(dialect))
      .addColumn('lease', text(dialect))
      .addColumn('lease_until', text(dialect), (column) => column.notNull())
      .addColumn('ended_at', text(dialect))
      .addPrimaryKeyConstraint('change_item_key', ['change_id', 'position'])
      .execute();
    await db.schema
      .createIndex('change_item_by_state')
      .on('change_item')
      .columns(['change_id', 'state', 'position'])
      .execute();
    await createTable(db, dialect, 'change_request')
      .addColumn('caller_type', text(dialect), (column) => column.notNull())
      .addColumn('caller_id', text(dialect), (column) => column.notNull())
      .addColumn('request_key', text(dialect), (column) => column.notNull())
      .addColumn('request_sha256', text(dialect), (column) => column.notNull())
      .addColumn('change_id', text(dialect))
      .addColumn('started_at', text(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('change_request_key', ['caller_type', 'caller_id', 'request_key'])
      .execute();
  },
};
