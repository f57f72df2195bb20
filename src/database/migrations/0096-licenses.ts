import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** What Genesys says about licences: definitions, what it infers from sets of roles, and what is assigned. */
export const licenses: Migration = {
  name: '0096-licenses',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'license_reading')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('version', integer(dialect), (column) => column.notNull())
      .addColumn('state', words, (column) => column.notNull())
      .addColumn('detail', words)
      .addColumn('definitions', words)
      .addColumn('definitions_read_at', words)
      .addColumn('assigned_read_at', words)
      .addCheckConstraint('license_reading_is_one_row', sql`singleton = 1`)
      .execute();
    await createTable(db, dialect, 'license_inference')
      .addColumn('role_set', words, (column) => column.notNull().primaryKey())
      .addColumn('licenses', words, (column) => column.notNull())
      .addColumn('inferred_at', words, (column) => column.notNull())
      .execute();
    await createTable(db, dialect, 'license_assignment')
      .addColumn('user_id', words, (column) => column.notNull().primaryKey())
      .addColumn('licenses', words, (column) => column.notNull())
      .execute();
  },
};
