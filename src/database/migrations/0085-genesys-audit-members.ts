import type { Migration } from './migration';
import { text } from './portable-columns';

/** Events of a group's members are told apart by whom they concern, for attribution. */
export const genesysAuditMembers: Migration = {
  name: '0085-genesys-audit-members',
  async up(db, dialect) {
    await db.schema.alterTable('genesys_audit').addColumn('member_ids', text(dialect)).execute();
  },
};
