import { sql, type Kysely, type Transaction } from 'kysely';
import { UnknownMigrationError } from './errors/unknown-migration-error';
import type { Migration } from './migrations/migration';
import { createTable, text } from './migrations/portable-columns';
import type { Dialect, Schema } from './schema';

/** Any number that no other program uses for a lock in this database. */
const MIGRATION_LOCK = 7_265_634_101;

/**
 * Applies the migrations that are not yet recorded, in their order, all or none. Returns their names.
 * One instance at a time: on PostgreSQL under a lock of the transaction, on SQLite there is one process.
 */
export function runMigrations(
  db: Kysely<Schema>,
  dialect: Dialect,
  migrations: readonly Migration[],
): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await lockMigrations(tx);

    const done = await appliedMigrations(tx, dialect);
    refuseUnknown(done, migrations);
    const due = migrations.filter(({ name }) => !done.has(name));
    for (const migration of due) await apply(tx, dialect, migration);
    return due.map(({ name }) => name);
  });
}

/** Another instance may be migrating, and a migration may rewrite a large table: neither is done in seconds. */
async function lockMigrations(tx: Transaction<Schema>): Promise<void> {
  await sql`select set_config('lock_timeout', '10min', true), set_config('statement_timeout', '10min', true)`.execute(
    tx,
  );
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
}

async function appliedMigrations(tx: Transaction<Schema>, dialect: Dialect): Promise<Set<string>> {
  await createTable(tx as unknown as Kysely<unknown>, dialect, 'migration')
    .ifNotExists()
    .addColumn('name', text(dialect), (column) => column.notNull().primaryKey())
    .addColumn('applied_at', text(dialect), (column) => column.notNull())
    .execute();
  const rows = await tx.selectFrom('migration').select('name').execute();
  return new Set(rows.map(({ name }) => name));
}

function refuseUnknown(done: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new UnknownMigrationError(unknown);
}

async function apply(tx: Transaction<Schema>, dialect: Dialect, { name, up }: Migration): Promise<void> {
  await up(tx as unknown as Kysely<unknown>, dialect);
  await tx.insertInto('migration').values({ name, applied_at: new Date().toISOString() }).execute();
}
