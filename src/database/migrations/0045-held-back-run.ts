import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const heldBackRun: Migration = {
  name: '0045-held-back-run',
  async up(db, dialect) {
    await createTable(db, dialect, 'held_back_run')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('id', text(dialect), (column) => column.notNull())
      .addColumn('first_held_at', text(dialect), (column) => column.notNull())
      .addColumn('last_held_at', text(dialect), (column) => column.notNull())
      .addColumn('runs', integer(dialect), (column) => column.notNull())
      .addColumn('losses', text(dialect), (column) => column.notNull())
      .addColumn('sketches', text(dialect), (column) => column.notNull())
      .addColumn('accepted_by_type', text(dialect))
      .addColumn('accepted_by_id', text(dialect))
      .addCheckConstraint('held_back_run_is_one_row', sql`singleton = 1`)
      .execute();
  },
};
