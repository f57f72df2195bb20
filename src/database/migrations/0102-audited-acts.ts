import type { Migration } from './migration';

/** Finds the kept audits of Genesys by what was done, and by whom. */
export const auditedActs: Migration = {
  name: '0102-audited-acts',
  async up(db) {
    await db.schema
      .createIndex('genesys_audit_act')
      .on('genesys_audit')
      .columns(['service', 'entity_type', 'action', 'actor_id', 'at'])
      .execute();
  },
};
