import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const dataCategories: Migration = {
  name: '0011-data-categories',
  async up(db, dialect) {
    await createTable(db, dialect, 'data_category')
      .addColumn('key', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect))
      .addColumn('active', integer(dialect), (column) => column.notNull())
      .addColumn('changed_at', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_type', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_id', text(dialect), (column) => column.notNull())
      .execute();
  },
};
