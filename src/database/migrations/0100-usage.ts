import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** What Genesys says about use: calls of clients by month, facts of clients, and what people do not use. */
export const usage: Migration = {
  name: '0100-usage',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'usage_reading')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', words, (column) => column.notNull())
      .addCheckConstraint('usage_reading_is_one_row', sql`singleton = 1`)
      .execute();
    await createTable(db, dialect, 'client_call')
      .addColumn('client_id', words, (column) => column.notNull())
      .addColumn('operation', words, (column) => column.notNull())
      .addColumn('month', words, (column) => column.notNull())
      .addColumn('succeeded', integer(dialect), (column) => column.notNull())
      .addColumn('refused', integer(dialect), (column) => column.notNull())
      .addColumn('undecided', integer(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('client_call_key', ['client_id', 'operation', 'month'])
      .execute();
    for (const name of ['client_fact', 'unused_role', 'unused_permission'])
      await createTable(db, dialect, name)
        .addColumn('id', words, (column) => column.notNull().primaryKey())
        .addColumn('content', words, (column) => column.notNull())
        .execute();
  },
};
