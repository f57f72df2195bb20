import type { Migration } from './migration';
import { integer } from './portable-columns';

/** An instance of a former release, which may still run, has no needs that count. */
export const rateNeeds: Migration = {
  name: '0077-rate-needs',
  async up(db, dialect) {
    for (const name of ['interactive', 'sync'])
      await db.schema
        .alterTable('rate_share')
        .addColumn(name, integer(dialect), (column) => column.notNull().defaultTo(0))
        .execute();
  },
};
