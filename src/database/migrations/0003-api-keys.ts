import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, text } from './portable-columns';

export const apiKeys: Migration = {
  name: '0003-api-keys',
  async up(db, dialect) {
    await createTable(db, dialect, 'api_key')
      .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('name', text(dialect), (column) => column.notNull())
      .addColumn('sha256', text(dialect), (column) => column.notNull().unique())
      .addColumn('key_prefix', text(dialect), (column) => column.notNull())
      .addColumn('roles', text(dialect), (column) => column.notNull())
      .addColumn('created_at', text(dialect), (column) => column.notNull())
      .addColumn('created_by_type', text(dialect), (column) => column.notNull())
      .addColumn('created_by_id', text(dialect), (column) => column.notNull())
      .addColumn('expires_at', text(dialect))
      .addColumn('last_used_at', text(dialect))
      .addColumn('revoked_at', text(dialect))
      .execute();
    // Instances read the live keys often; the revoked ones only grow in number.
    await db.schema
      .createIndex('api_key_live')
      .on('api_key')
      .column('id')
      .where(sql.ref('revoked_at'), 'is', null)
      .execute();
  },
};
