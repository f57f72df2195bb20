import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const assertions: Migration = {
  name: '0030-assertions',
  async up(db, dialect) {
    await createTable(db, dialect, 'assertion')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect), (column) => column.notNull())
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('created_by_type', text(dialect), (column) => column.notNull())
      .addColumn('created_by_id', text(dialect), (column) => column.notNull())
      .addColumn('updated_at', text(dialect), (column) => column.notNull())
      .addColumn('updated_by_type', text(dialect), (column) => column.notNull())
      .addColumn('updated_by_id', text(dialect), (column) => column.notNull())
      .execute();
    await createTable(db, dialect, 'assertion_result')
      .addColumn('assertion_id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('assertion_version', integer(dialect), (column) => column.notNull())
      .addColumn('status', text(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect), (column) => column.notNull())
      .addColumn('since', text(dialect), (column) => column.notNull())
      .addColumn('since_revision', integer(dialect), (column) => column.notNull())
      .execute();
    // One row: what was judged last.
    await createTable(db, dialect, 'assertion_evaluation')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('revision', integer(dialect), (column) => column.notNull())
      .addColumn('assertions', text(dialect), (column) => column.notNull())
      .addColumn('evaluated_at', text(dialect))
      .addCheckConstraint('assertion_evaluation_is_one_row', sql`singleton = 1`)
      .execute();
    await sql`insert into assertion_evaluation (singleton, revision, assertions) values (1, 0, '')`.execute(
      db,
    );
  },
};
