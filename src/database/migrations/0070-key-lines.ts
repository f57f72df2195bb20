import type { Migration } from './migration';
import { text } from './portable-columns';

export const keyLines: Migration = {
  name: '0070-key-lines',
  async up(db, dialect) {
    await db.schema.alterTable('api_key').addColumn('created_by_person', text(dialect)).execute();
    await db.schema.createIndex('api_key_by_creator').on('api_key').column('created_by_id').execute();
  },
};
