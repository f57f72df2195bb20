import type { Migration } from './migration';
import { createTable, text } from './portable-columns';

/** Events of our own OAuth client that no change of ours explains, and who accepted them. */
export const unexplainedWrites: Migration = {
  name: '0090-unexplained-writes',
  async up(db, dialect) {
    await createTable(db, dialect, 'unexplained_write')
      .addColumn('audit_id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('found_at', text(dialect), (column) => column.notNull())
      .addColumn('accepted_at', text(dialect))
      .addColumn('accepted_by_type', text(dialect))
      .addColumn('accepted_by_id', text(dialect))
      .addColumn('reason', text(dialect))
      .execute();
  },
};
