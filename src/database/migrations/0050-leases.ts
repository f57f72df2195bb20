import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const leases: Migration = {
  name: '0050-leases',
  async up(db, dialect) {
    await createTable(db, dialect, 'lease')
      .addColumn('name', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('holder', text(dialect))
      .addColumn('token', integer(dialect), (column) => column.notNull())
      .addColumn('expires_at', text(dialect), (column) => column.notNull())
      .execute();
  },
};
