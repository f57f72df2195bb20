import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** What Genesys is going to enforce, as the operator keeps it. */
export const enforcements: Migration = {
  name: '0101-enforcements',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'enforcement')
      .addColumn('id', words, (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', words, (column) => column.notNull())
      .addColumn('created_at', words, (column) => column.notNull())
      .addColumn('created_by_type', words, (column) => column.notNull())
      .addColumn('created_by_id', words, (column) => column.notNull())
      .addColumn('updated_at', words, (column) => column.notNull())
      .addColumn('updated_by_type', words, (column) => column.notNull())
      .addColumn('updated_by_id', words, (column) => column.notNull())
      .execute();
  },
};
