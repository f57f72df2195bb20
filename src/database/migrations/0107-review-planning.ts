import type { Migration } from './migration';
import { integer, text } from './portable-columns';

/** Reviews are planned by one at a time, and at the deadline where their definition says so. */
export const reviewPlanning: Migration = {
  name: '0107-review-planning',
  async up(db, dialect) {
    for (const name of ['opened_by_person', 'planning_token', 'planning_until'])
      await db.schema.alterTable('review_campaign').addColumn(name, text(dialect)).execute();
    await db.schema
      .alterTable('review_campaign')
      .addColumn('plan_due', integer(dialect), (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
