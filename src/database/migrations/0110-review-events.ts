import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** Up to where events that call for reviews have been looked for. */
export const reviewEvents: Migration = {
  name: '0110-review-events',
  async up(db, dialect) {
    await createTable(db, dialect, 'review_event_mark')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('revision', integer(dialect), (column) => column.notNull())
      .addColumn('looked_at', text(dialect), (column) => column.notNull())
      .addCheckConstraint('review_event_mark_is_one_row', sql`singleton = 1`)
      .execute();
  },
};
