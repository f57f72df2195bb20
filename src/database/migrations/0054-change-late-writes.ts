import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const changeLateWrites: Migration = {
  name: '0054-change-late-writes',
  async up(db, dialect) {
    await createTable(db, dialect, 'change_late_write')
      .addColumn('change_id', text(dialect), (column) => column.notNull())
      .addColumn('position', integer(dialect), (column) => column.notNull())
      .addColumn('look_at', text(dialect), (column) => column.notNull())
      .addColumn('look_until', text(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('change_late_write_key', ['change_id', 'position'])
      .addForeignKeyConstraint('change_late_write_item', ['change_id', 'position'], 'change_item', [
        'change_id',
        'position',
      ])
      .execute();
    await db.schema
      .createIndex('change_late_write_by_time')
      .on('change_late_write')
      .column('look_at')
      .execute();
  },
};
