import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

/** Access reviews: campaigns, what they ask, whom, what is decided, and what comes of it. */
export const reviews: Migration = {
  name: '0105-reviews',
  async up(db, dialect) {
    await campaigns(db, dialect);
    await roster(db, dialect);
    await items(db, dialect);
    await decisions(db, dialect);
    await findings(db, dialect);
    await responsibilities(db, dialect);
  },
};

async function campaigns(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_campaign')
    .addColumn('id', words, (column) => column.notNull().primaryKey())
    .addColumn('version', integer(dialect), (column) => column.notNull())
    .addColumn('name', words, (column) => column.notNull())
    .addColumn('state', words, (column) => column.notNull())
    .addColumn('definition', words, (column) => column.notNull())
    .addColumn('origin', words, (column) => column.notNull())
    .addColumn('deadline_at', words)
    .addColumn('escalated_at', words)
    .addColumn('revision', integer(dialect))
    .addColumn('as_of', words)
    .addColumn('item_count', integer(dialect), (column) => column.notNull())
    .addColumn('change_ids', words, (column) => column.notNull())
    .addColumn('created_at', words, (column) => column.notNull())
    .addColumn('created_by_type', words, (column) => column.notNull())
    .addColumn('created_by_id', words, (column) => column.notNull())
    .addColumn('opened_at', words)
    .addColumn('opened_by_type', words)
    .addColumn('opened_by_id', words)
    .addColumn('closing_at', words)
    .addColumn('closed_at', words)
    .addColumn('opening_token', words)
    .execute();
  await createTable(db, dialect, 'review_assignee')
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('set_number', integer(dialect), (column) => column.notNull())
    .addColumn('reviewer', words, (column) => column.notNull())
    .addColumn('source', words, (column) => column.notNull())
    .addPrimaryKeyConstraint('review_assignee_key', ['campaign_id', 'set_number', 'reviewer'])
    .execute();
  await db.schema.createIndex('review_assignee_reviewer').on('review_assignee').column('reviewer').execute();
  await createTable(db, dialect, 'review_delegation')
    .addColumn('id', words, (column) => column.notNull().primaryKey())
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('from_reviewer', words, (column) => column.notNull())
    .addColumn('to_reviewer', words, (column) => column.notNull())
    .addColumn('reason', words, (column) => column.notNull())
    .addColumn('created_at', words, (column) => column.notNull())
    .addColumn('created_by_type', words, (column) => column.notNull())
    .addColumn('created_by_id', words, (column) => column.notNull())
    .addColumn('ended_at', words)
    .addUniqueConstraint('review_delegation_once', ['campaign_id', 'from_reviewer', 'id'])
    .execute();
}

/** Who is reviewed, as they were when the review was opened. */
async function roster(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_subject')
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('subject_type', words, (column) => column.notNull())
    .addColumn('subject_id', words, (column) => column.notNull())
    .addColumn('name', words, (column) => column.notNull())
    .addColumn('state', words, (column) => column.notNull())
    .addColumn('email', words)
    .addColumn('division_id', words)
    .addColumn('dormant_since', words)
    .addColumn('member_count', integer(dialect))
    .addPrimaryKeyConstraint('review_subject_key', ['campaign_id', 'subject_type', 'subject_id'])
    .execute();
  await createTable(db, dialect, 'review_member')
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('group_id', words, (column) => column.notNull())
    .addColumn('user_id', words, (column) => column.notNull())
    .addPrimaryKeyConstraint('review_member_key', ['campaign_id', 'user_id', 'group_id'])
    .execute();
}

async function items(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_item')
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('position', integer(dialect), (column) => column.notNull())
    .addColumn('version', integer(dialect), (column) => column.notNull())
    .addColumn('subject_type', words, (column) => column.notNull())
    .addColumn('subject_id', words, (column) => column.notNull())
    .addColumn('role_id', words, (column) => column.notNull())
    .addColumn('division_id', words, (column) => column.notNull())
    .addColumn('digest', words, (column) => column.notNull())
    .addColumn('powerful', integer(dialect), (column) => column.notNull())
    .addColumn('peers_holding', integer(dialect))
    .addColumn('peers_total', integer(dialect))
    .addColumn('stage', integer(dialect), (column) => column.notNull())
    .addColumn('sets', words, (column) => column.notNull())
    .addColumn('assigned_set', integer(dialect), (column) => column.notNull())
    .addColumn('state', words, (column) => column.notNull())
    .addColumn('decision', words)
    .addColumn('target', words)
    .addColumn('reason', words)
    .addColumn('decided_at', words)
    .addColumn('decided_by_type', words)
    .addColumn('decided_by_id', words)
    .addColumn('carried_from', words)
    .addColumn('outcome', words)
    .addColumn('outcome_detail', words)
    .addColumn('change_id', words)
    .addColumn('removed_revision', integer(dialect))
    .addPrimaryKeyConstraint('review_item_key', ['campaign_id', 'position'])
    .execute();
  const columnsOf = {
    review_item_assigned: ['campaign_id', 'assigned_set', 'state', 'position'],
    review_item_fact: ['subject_id', 'role_id', 'division_id'],
    review_item_role: ['campaign_id', 'role_id', 'position'],
  };
  for (const [name, columns] of Object.entries(columnsOf))
    await db.schema.createIndex(name).on('review_item').columns(columns).execute();
  await db.schema
    .createIndex('review_item_outcome')
    .on('review_item')
    .columns(['outcome', 'campaign_id'])
    .where(sql`outcome`, 'is not', null)
    .execute();
}

/** Everything that was ever decided, in its order; an item has the last one. */
async function decisions(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_decision')
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('position', integer(dialect), (column) => column.notNull())
    .addColumn('number', integer(dialect), (column) => column.notNull())
    .addColumn('stage', integer(dialect), (column) => column.notNull())
    .addColumn('decision', words, (column) => column.notNull())
    .addColumn('target', words)
    .addColumn('reason', words)
    .addColumn('way', words, (column) => column.notNull())
    .addColumn('act_id', words, (column) => column.notNull())
    .addColumn('decided_at', words, (column) => column.notNull())
    .addColumn('decided_by_type', words, (column) => column.notNull())
    .addColumn('decided_by_id', words, (column) => column.notNull())
    .addColumn('decided_by_person', words)
    .addColumn('delegation_id', words)
    .addPrimaryKeyConstraint('review_decision_key', ['campaign_id', 'position', 'number'])
    .execute();
}

async function findings(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_finding')
    .addColumn('id', words, (column) => column.notNull().primaryKey())
    .addColumn('campaign_id', words, (column) => column.notNull())
    .addColumn('position', integer(dialect), (column) => column.notNull())
    .addColumn('kind', words, (column) => column.notNull())
    .addColumn('first_seen_at', words, (column) => column.notNull())
    .addColumn('first_revision', integer(dialect))
    .addColumn('resolved_at', words)
    .addColumn('resolved_revision', integer(dialect))
    .addUniqueConstraint('review_finding_once', ['campaign_id', 'position', 'kind', 'first_seen_at'])
    .execute();
}

async function responsibilities(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const words = text(dialect);
  await createTable(db, dialect, 'review_responsibility')
    .addColumn('kind', words, (column) => column.notNull())
    .addColumn('of_id', words, (column) => column.notNull())
    .addColumn('reviewer', words, (column) => column.notNull())
    .addPrimaryKeyConstraint('review_responsibility_key', ['kind', 'of_id', 'reviewer'])
    .execute();
  await createTable(db, dialect, 'review_responsibilities')
    .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('version', integer(dialect), (column) => column.notNull())
    .addColumn('updated_at', words)
    .addColumn('updated_by_type', words)
    .addColumn('updated_by_id', words)
    .addCheckConstraint('review_responsibilities_is_one_row', sql`singleton = 1`)
    .execute();
  await sql`insert into review_responsibilities (singleton, version) values (1, 0)`.execute(db);
}
