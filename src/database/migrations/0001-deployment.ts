import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const deployment: Migration = {
  name: '0001-deployment',
  async up(db, dialect) {
    await createTable(db, dialect, 'deployment')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('id', text(dialect), (column) => column.notNull())

      .addColumn('organization_id', text(dialect))
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addCheckConstraint('deployment_is_one_row', sql`singleton = 1`)
      .execute();
  },
};
