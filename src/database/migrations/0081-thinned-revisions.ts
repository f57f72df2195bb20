import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** The times of revisions whose snapshots were thinned out: the history of changes still refers to them. */
export const thinnedRevisions: Migration = {
  name: '0081-thinned-revisions',
  async up(db, dialect) {
    await createTable(db, dialect, 'thinned_revision')
      .addColumn('revision', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('as_of', text(dialect), (column) => column.notNull())
      .addColumn('stored_at', text(dialect), (column) => column.notNull())
      .execute();
  },
};
