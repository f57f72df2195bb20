import type { Migration } from './migration';
import { createTable, text } from './portable-columns';

export const sessions: Migration = {
  name: '0080-sessions',
  async up(db, dialect) {
    await createTable(db, dialect, 'session')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('sha256', text(dialect), (column) => column.notNull().unique())
      .addColumn('caller_type', text(dialect), (column) => column.notNull())
      .addColumn('caller_id', text(dialect), (column) => column.notNull())
      .addColumn('caller_name', text(dialect))
      .addColumn('sealed_credential', text(dialect), (column) => column.notNull())
      .addColumn('user_agent', text(dialect))
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('last_used_at', text(dialect), (column) => column.notNull())
      .addColumn('expires_at', text(dialect), (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('session_of_caller')
      .on('session')
      .columns(['caller_type', 'caller_id'])
      .execute();
  },
};
