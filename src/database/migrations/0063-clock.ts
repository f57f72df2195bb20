import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** Which time it was at a moment of a start of the machine, so that another process can go on from there. */
export const clock: Migration = {
  name: '0063-clock',
  async up(db, dialect) {
    await createTable(db, dialect, 'clock_anchor')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('boot_id', text(dialect), (column) => column.notNull())
      .addColumn('uptime_ms', integer(dialect), (column) => column.notNull())
      .addColumn('monotonic_ms', integer(dialect), (column) => column.notNull())
      .addColumn('time', text(dialect), (column) => column.notNull())
      .addCheckConstraint('clock_anchor_is_one_row', sql`singleton = 1`)
      .execute();
  },
};
