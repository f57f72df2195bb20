import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const rateShares: Migration = {
  name: '0051-rate-shares',
  async up(db, dialect) {
    await createTable(db, dialect, 'rate_share')
      .addColumn('budget', text(dialect), (column) => column.notNull())
      .addColumn('instance_id', text(dialect), (column) => column.notNull())
      .addColumn('reserved', integer(dialect), (column) => column.notNull())
      .addColumn('seen_at', text(dialect), (column) => column.notNull())
      .addColumn('counts_until', text(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_share_key', ['budget', 'instance_id'])
      .execute();
  },
};
