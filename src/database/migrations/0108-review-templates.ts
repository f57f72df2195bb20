import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** Templates of access reviews, and the occasions on which reviews were made from them. */
export const reviewTemplates: Migration = {
  name: '0108-review-templates',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'review_template')
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
    await createTable(db, dialect, 'review_occasion')
      .addColumn('id', words, (column) => column.notNull().primaryKey())
      .addColumn('template_id', words, (column) => column.notNull())
      .addColumn('kind', words, (column) => column.notNull())
      .addColumn('occasion', words, (column) => column.notNull())
      .addColumn('campaign_id', words, (column) => column.notNull())
      .addColumn('state', words, (column) => column.notNull())
      .addColumn('reason', words)
      .addColumn('noted_at', words, (column) => column.notNull())
      .addUniqueConstraint('review_occasion_once', ['template_id', 'kind', 'occasion'])
      .execute();
    await db.schema
      .createIndex('review_occasion_state')
      .on('review_occasion')
      .columns(['state', 'id'])
      .execute();
  },
};
