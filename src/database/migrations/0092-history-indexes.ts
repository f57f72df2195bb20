import type { Migration } from './migration';

/** The history is asked about a role, a division and a person, which the keys of the facts do not begin with. */
export const historyIndexes: Migration = {
  name: '0092-history-indexes',
  async up(db) {
    const index = (table: string, column: string) =>
      db.schema.createIndex(`${table}_${column}`).on(table).columns([column, 'valid_from']).execute();
    await index('snapshot_grant', 'role_id');
    await index('snapshot_grant', 'division_id');
    await index('snapshot_membership', 'user_id');
  },
};
