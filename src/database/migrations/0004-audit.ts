import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Dialect } from '../schema';
import type { Migration } from './migration';
import { createTable, integer, text } from './portable-columns';

const FIRST_PREVIOUS_HASH = '0'.repeat(64);

export const audit: Migration = {
  name: '0004-audit',
  async up(db, dialect) {
    await createRecords(db, dialect);
    await createHead(db, dialect);
    await createCheckpoints(db, dialect);
  },
};

/**
 * A row is the record, as its canonical JSON, and its place. Whatever one filters by is derived from the record by
 * the database, so that no one can edit one without the other. `record` comes last: a scan of the columns before
 * it reads no overflow page of a large record.
 */
async function createRecords(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const member = (...path: string[]) => memberOf(dialect, path);
  const derived: [string, RawBuilder<string>][] = [
    ['time', member('time')],
    ['actor_id', member('actor', 'id')],
    ['action', member('action')],
    ['target_id', member('target', 'id')],
    ['outcome', member('outcome')],
    ['search', searchText(dialect, member)],
  ];
  const table = createTable(db, dialect, 'audit_record').addColumn('seq', integer(dialect), (column) =>
    column.notNull().primaryKey(),
  );
  await derived
    .reduce(
      (columns, [name, expression]) =>
        columns.addColumn(name, text(dialect), (column) => {
          const generated = column.generatedAlwaysAs(expression).stored();
          return name === 'target_id' ? generated : generated.notNull();
        }),
      table,
    )
    .addColumn('record', text(dialect), (column) => column.notNull())
    .execute();
  for (const [name, ...columns] of INDEXES) {
    await db.schema
      .createIndex(`audit_record_${name}`)
      .on('audit_record')
      .columns([name, 'seq', ...columns])
      .execute();
  }
}

/**
 * After `seq`, what else a filter may ask of the same records: it is then answered from the index. Few records have
 * the same target.
 */
const INDEXES = [
  ['time'],
  ['actor_id', 'action', 'outcome'],
  ['action', 'outcome'],
  ['target_id', 'action', 'outcome'],
  ['outcome'],
] as const;

function memberOf(dialect: Dialect, path: readonly string[]): RawBuilder<string> {
  return dialect === 'sqlite'
    ? sql<string>`json_extract(record, ${sql.lit(`$.${path.join('.')}`)})`
    : sql<string>`(record::json #>> ${sql.lit(`{${path.join(',')}}`)})`;
}

/** What a text search looks at, with A to Z in lower case. Each part ends with a line end. */
function searchText(dialect: Dialect, member: (...path: string[]) => RawBuilder<string>): RawBuilder<string> {
  const parts = [
    member('action'),
    member('actor', 'id'),
    member('actor', 'name'),
    member('target', 'id'),
    member('target', 'name'),
    member('reason'),
    member('before'),
    member('after'),
    member('requestId'),
    member('correlationId'),
  ].map((part) => sql`coalesce(${part}, '')`);
  // Both then know the case of A to Z only, whatever language PostgreSQL was set up for.
  const collation = sql.raw(dialect === 'postgres' ? 'collate "C"' : '');
  return sql<string>`lower((${sql.join(parts, sql` || '\n' || `)}) ${collation})`;
}

/** Which log this is, and the end of its chain. An append locks this row, so that appends are serial across instances. */
async function createHead(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'audit_head')
    .addColumn('singleton', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('chain', text(dialect), (column) => column.notNull())
    .addColumn('seq', integer(dialect), (column) => column.notNull())
    .addColumn('hash', text(dialect), (column) => column.notNull())
    .addColumn('time', text(dialect), (column) => column.notNull())
    .addCheckConstraint('audit_head_is_one_row', sql`singleton = 1`)
    .execute();
  const chain = sql.lit(randomUUID());
  const hash = sql.lit(FIRST_PREVIOUS_HASH);
  await sql`insert into audit_head (singleton, chain, seq, hash, time) values (1, ${chain}, 0, ${hash}, '')`.execute(
    db,
  );
}

async function createCheckpoints(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createTable(db, dialect, 'audit_checkpoint')
    .addColumn('seq', integer(dialect), (column) => column.notNull().primaryKey())
    .addColumn('chain', text(dialect), (column) => column.notNull())
    .addColumn('hash', text(dialect), (column) => column.notNull())
    .addColumn('time', text(dialect), (column) => column.notNull())
    .addColumn('key_id', text(dialect), (column) => column.notNull())
    .addColumn('signature', text(dialect), (column) => column.notNull())
    .execute();
}
