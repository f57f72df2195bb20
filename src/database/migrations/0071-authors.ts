import type { Migration } from './migration';
import { text } from './portable-columns';

export const authors: Migration = {
  name: '0071-authors',
  async up(db, dialect) {
    const change = () => db.schema.alterTable('change');
    await change().addColumn('created_by_person', text(dialect)).execute();
    await change().addColumn('approved_by_person', text(dialect)).execute();
    await change().addColumn('made_from_authors', text(dialect)).execute();
    await db.schema.alterTable('simulation').addColumn('created_by_person', text(dialect)).execute();
  },
};
