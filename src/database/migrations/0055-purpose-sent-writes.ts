import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const purposeSentWrites: Migration = {
  name: '0055-purpose-sent-writes',
  async up(db, dialect) {
    await createTable(db, dialect, 'purpose_sent_write')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('change', text(dialect), (column) => column.notNull())
      .addColumn('purpose_id', text(dialect))
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('content', text(dialect))
      .addColumn('look_at', text(dialect), (column) => column.notNull())
      .addColumn('look_until', text(dialect))
      .execute();
    await db.schema
      .createIndex('purpose_sent_write_by_time')
      .on('purpose_sent_write')
      .column('look_at')
      .execute();
  },
};
