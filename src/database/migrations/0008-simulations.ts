import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const simulations: Migration = {
  name: '0008-simulations',
  async up(db, dialect) {
    await createTable(db, dialect, 'simulation')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('base_revision', integer(dialect), (column) => column.notNull())
      .addColumn('item_count', integer(dialect), (column) => column.notNull())
      .addColumn('proposal', text(dialect), (column) => column.notNull())
      .addColumn('proposal_sha256', text(dialect), (column) => column.notNull())
      .addColumn('caller_user_id', text(dialect))
      .addColumn('summary', text(dialect), (column) => column.notNull())
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('created_by_type', text(dialect), (column) => column.notNull())
      .addColumn('created_by_id', text(dialect), (column) => column.notNull())
      .addColumn('expires_at', text(dialect), (column) => column.notNull())
      .execute();
    await db.schema.createIndex('simulation_expiry').on('simulation').column('expires_at').execute();
  },
};
