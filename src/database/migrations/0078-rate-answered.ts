import type { Migration } from './migration';
import { integer, text } from './portable-columns';

/** Of an instance of a former release, which may still run, all that is reserved counts to the end. */
export const rateAnswered: Migration = {
  name: '0078-rate-answered',
  async up(db, dialect) {
    const table = () => db.schema.alterTable('rate_share');
    await table()
      .addColumn('answered', integer(dialect), (column) => column.notNull().defaultTo(0))
      .execute();
    await table()
      .addColumn('answered_until', text(dialect), (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
