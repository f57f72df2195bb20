import type { Kysely } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const purposes: Migration = {
  name: '0010-purposes',
  async up(db, dialect) {
    await createPurposes(db, dialect);
    await createCategoryUses(db, dialect);
    await createVersions(db, dialect);
  },
};

async function createPurposes(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'purpose')
    .addColumn('id', text(dialect), (column) => column.notNull().primaryKey())
    .addColumn('version', integer(dialect), (column) => column.notNull())
    .addColumn('comparable_name', text(dialect), (column) => column.notNull().unique())
    .addColumn('status', text(dialect), (column) => column.notNull())
    .addColumn('content', text(dialect), (column) => column.notNull())
    .addColumn('created_at', text(dialect), (column) => column.notNull())
    .addColumn('created_by_type', text(dialect), (column) => column.notNull())
    .addColumn('created_by_id', text(dialect), (column) => column.notNull())
    .addColumn('modified_at', text(dialect), (column) => column.notNull())
    .addColumn('modified_by_type', text(dialect), (column) => column.notNull())
    .addColumn('modified_by_id', text(dialect), (column) => column.notNull())
    .execute();
  // A page is found in one of these alone; the rows themselves are read for what is on it only.
  const orders = {
    name: ['comparable_name', 'id', 'status'],
    status: ['status', 'comparable_name', 'id'],
    created: ['created_at', 'id', 'status', 'comparable_name'],
    modified: ['modified_at', 'id', 'status', 'comparable_name'],
  } as const;
  for (const [name, columns] of Object.entries(orders)) {
    await db.schema
      .createIndex(`purpose_by_${name}`)
      .on('purpose')
      .columns([...columns])
      .execute();
  }
}

async function createCategoryUses(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'purpose_category')
    .addColumn('category', text(dialect), (column) => column.notNull())
    .addColumn('purpose_id', text(dialect), (column) => column.notNull())
    .addPrimaryKeyConstraint('purpose_category_key', ['category', 'purpose_id'] as never)
    .execute();
  await db.schema
    .createIndex('purpose_category_of_purpose')
    .on('purpose_category')
    .column('purpose_id')
    .execute();
}

async function createVersions(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'purpose_version')
    .addColumn('purpose_id', text(dialect), (column) => column.notNull())
    .addColumn('version', integer(dialect), (column) => column.notNull())
    .addColumn('content', text(dialect))
    .addColumn('changed_at', text(dialect), (column) => column.notNull())
    .addColumn('changed_by_type', text(dialect), (column) => column.notNull())
    .addColumn('changed_by_id', text(dialect), (column) => column.notNull())
    .addPrimaryKeyConstraint('purpose_version_key', ['purpose_id', 'version'] as never)
    .execute();
}
