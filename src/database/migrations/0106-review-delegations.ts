import type { Migration } from './migration';
import { text } from './portable-columns';

/** Delegations of reviews last for a period, and say who made and who ended them. */
export const reviewDelegations: Migration = {
  name: '0106-review-delegations',
  async up(db, dialect) {
    for (const name of ['ends_at', 'created_by_person', 'ended_by_type', 'ended_by_id'])
      await db.schema.alterTable('review_delegation').addColumn(name, text(dialect)).execute();
    for (const name of ['from_reviewer', 'to_reviewer'])
      await db.schema
        .createIndex(`review_delegation_${name}`)
        .on('review_delegation')
        .columns([name, 'campaign_id'])
        .execute();
  },
};
