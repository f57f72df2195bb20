import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

export const snapshots: Migration = {
  name: '0002-snapshots',
  async up(db, dialect) {
    await createRevisions(db, dialect);
    await createWriter(db, dialect);
    await createFacts(db, dialect, 'snapshot_entity', ['kind', 'id'], ['content']);
    await createFacts(db, dialect, 'snapshot_membership', ['group_id', 'relation', 'user_id']);
    await createFacts(db, dialect, 'snapshot_grant', [
      'subject_type',
      'subject_id',
      'role_id',
      'division_id',
    ]);
  },
};

/** A revision is there when its row is: the row comes last. */
async function createRevisions(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'snapshot')
    .addColumn('revision', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('as_of', text(dialect), (column) => column.notNull())
    .addColumn('stored_at', text(dialect), (column) => column.notNull())
    .addColumn('organization_id', text(dialect), (column) => column.notNull())
    .addColumn('organization_name', text(dialect), (column) => column.notNull())
    .addColumn('read_at', text(dialect), (column) => column.notNull())
    .addColumn('gaps', text(dialect), (column) => column.notNull())
    .addColumn('calls', integer(dialect), (column) => column.notNull())
    .addColumn('counts', text(dialect), (column) => column.notNull())
    .addColumn('changes', text(dialect), (column) => column.notNull())
    .execute();
}

/** Which instance stores now: a new one takes the next turn, and one with an older turn can write no more. */
async function createWriter(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'snapshot_writer')
    .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('turn', integer(dialect), (column) => column.notNull())
    .addCheckConstraint('snapshot_writer_is_one_row', sql`singleton = 1`)
    .execute();
  await sql`insert into snapshot_writer (singleton, turn) values (1, 0)`.execute(db);
}

/** Facts hold from the revision `valid_from` up to the one before `valid_to`; null means still. */
async function createFacts(
  db: Kysely<unknown>,
  dialect: Dialect,
  name: string,
  key: readonly string[],
  rest: readonly string[] = [],
): Promise<void> {
  const table = [...key, ...rest].reduce(
    (columns, column) => columns.addColumn(column, text(dialect), (built) => built.notNull()),
    createTable(db, dialect, name),
  );
  await table
    .addColumn('valid_from', integer(dialect), (column) => column.notNull())
    .addColumn('valid_to', integer(dialect))
    .addPrimaryKeyConstraint(`${name}_key`, [...key, 'valid_from'] as never)
    .addCheckConstraint(`${name}_is_valid_for_a_time`, sql`valid_to > valid_from`)
    .execute();
  await db.schema.createIndex(`${name}_valid_from`).on(name).column('valid_from').execute();
  await db.schema
    .createIndex(`${name}_valid_to`)
    .on(name)
    .column('valid_to')
    .where(sql.ref('valid_to'), 'is not', null)
    .execute();
}
