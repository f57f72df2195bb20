import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const permissionCategories: Migration = {
  name: '0013-permission-categories',
  async up(db, dialect) {
    await createTable(db, dialect, 'permission_category')
      .addColumn('permission', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('data_categories', text(dialect), (column) => column.notNull())
      .addColumn('changed_at', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_type', text(dialect), (column) => column.notNull())
      .addColumn('changed_by_id', text(dialect), (column) => column.notNull())
      .execute();
  },
};
