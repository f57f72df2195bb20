import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** The approved revision that drift is measured from, and the differences accepted since. */
export const baseline: Migration = {
  name: '0095-baseline',
  async up(db, dialect) {
    const words = text(dialect);
    // One row. Its version goes on when there is no baseline any more, so that none repeats.
    await createTable(db, dialect, 'baseline')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('revision', integer(dialect))
      .addColumn('reason', words)
      .addColumn('approved_at', words)
      .addColumn('approved_by_type', words)
      .addColumn('approved_by_id', words)
      .addCheckConstraint('baseline_is_one_row', sql`singleton = 1`)
      .execute();
    await sql`insert into baseline (singleton, version) values (1, 0)`.execute(db);
    await createTable(db, dialect, 'baseline_acceptance')
      .addColumn('kind', words, (column) => column.notNull())
      .addColumn('fact_key', words, (column) => column.notNull())
      .addColumn('at_baseline', words)
      .addColumn('accepted', words)
      .addColumn('item_id', words, (column) => column.notNull())
      .addColumn('revision', integer(dialect), (column) => column.notNull())
      .addColumn('reason', words, (column) => column.notNull())
      .addColumn('accepted_at', words, (column) => column.notNull())
      .addColumn('accepted_by_type', words, (column) => column.notNull())
      .addColumn('accepted_by_id', words, (column) => column.notNull())
      .addPrimaryKeyConstraint('baseline_acceptance_key', ['kind', 'fact_key'])
      .execute();
  },
};
