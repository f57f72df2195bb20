import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const purposeWriter: Migration = {
  name: '0012-purpose-writer',
  async up(db, dialect) {
    await createTable(db, dialect, 'purpose_writer')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('holder', text(dialect))
      .addColumn('held_until', text(dialect), (column) => column.notNull())
      .addCheckConstraint('purpose_writer_is_one_row', sql`singleton = 1`)
      .execute();
    await sql`insert into purpose_writer (singleton, held_until) values (1, '')`.execute(db);
  },
};
