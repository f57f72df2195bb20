import type { Migration } from './migration';
import { createTable, text } from './portable-columns';

/** Who began the action of an event that names no one, as Genesys' related audits tell. */
export const auditInitiators: Migration = {
  name: '0091-audit-initiators',
  async up(db, dialect) {
    await createTable(db, dialect, 'genesys_audit_initiator')
      .addColumn('audit_id', text(dialect), (column) => column.notNull().primaryKey())
      .addColumn('asked_at', text(dialect), (column) => column.notNull())
      .addColumn('initiator_id', text(dialect))
      .addColumn('actor_id', text(dialect))
      .addColumn('actor_organization_id', text(dialect))
      .addColumn('client_id', text(dialect))
      .execute();
  },
};
