import { sql } from 'kysely';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const genesysAudits: Migration = {
  name: '0084-genesys-audits',
  async up(db, dialect) {
    const words = text(dialect);
    await createTable(db, dialect, 'genesys_audit')
      .addColumn('id', words, (column) => column.notNull().primaryKey())
      .addColumn('at', words, (column) => column.notNull())
      .addColumn('received_at', words, (column) => column.notNull())
      .addColumn('service', words, (column) => column.notNull())
      .addColumn('entity_type', words, (column) => column.notNull())
      .addColumn('action', words, (column) => column.notNull())
      .addColumn('entity_id', words)
      .addColumn('entity_name', words)
      .addColumn('entity_name_salt', words)
      .addColumn('entity_name_digest', words)
      .addColumn('level', words)
      .addColumn('status', words)
      .addColumn('actor_id', words)
      .addColumn('actor_name', words)
      .addColumn('actor_name_salt', words)
      .addColumn('actor_name_digest', words)
      .addColumn('actor_organization_id', words)
      .addColumn('client_id', words)
      .addColumn('correlation_id', words)
      .addColumn('transaction_id', words)
      .addColumn('properties', words, (column) => column.notNull())
      .addColumn('hash', words, (column) => column.notNull())
      .execute();
    const index = (name: string, columns: string[]) =>
      db.schema.createIndex(`genesys_audit_${name}`).on('genesys_audit').columns(columns).execute();
    await index('at', ['at', 'id']);
    await index('received_at', ['received_at']);
    await index('entity', ['entity_id', 'at']);
    await index('actor', ['actor_id', 'at']);
    await createTable(db, dialect, 'genesys_audit_hint')
      .addColumn('kind', words, (column) => column.notNull())
      .addColumn('id', words, (column) => column.notNull())
      .addColumn('noted_at', words, (column) => column.notNull())
      .addColumn('attempts', integer(dialect), (column) => column.notNull())
      .addPrimaryKeyConstraint('genesys_audit_hint_key', ['kind', 'id'])
      .execute();
    await createTable(db, dialect, 'genesys_audit_reading')
      .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
      .addColumn('state', words, (column) => column.notNull())
      .addColumn('detail', words)
      .addColumn('services', words, (column) => column.notNull())
      .addColumn('read_to', words)
      .addColumn('polled_at', words)
      .addColumn('complete_at', words)
      .addColumn('lag_ms', integer(dialect))
      .addColumn('full_as_of', words)
      .addColumn('kept_from', words)
      .addColumn('unannounced', words, (column) => column.notNull())
      .addCheckConstraint('genesys_audit_reading_is_one_row', sql`singleton = 1`)
      .execute();
  },
};
