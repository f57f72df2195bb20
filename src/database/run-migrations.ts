import { trustedTime } from '../common/trusted-clock';
import { sql, type Kysely, type Transaction } from 'kysely';
import { MigrationForbiddenError, StatementFailedError, UnknownMigrationError } from './database.errors';
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
    await permitted(async () => {
      for (const migration of due) await apply(tx, dialect, migration);
    });
    return due.map(({ name }) => name);
  });
}

/**
 * The lock is one of the transaction, which a pooler never divides. Another instance may be migrating, and a migration may
 * rewrite a large table: neither is done in seconds.
 */
async function lockMigrations(tx: Transaction<Schema>): Promise<void> {
  await sql`select set_config('lock_timeout', '10min', true), set_config('statement_timeout', '10min', true)`.execute(
    tx,
  );
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
}

async function appliedMigrations(tx: Transaction<Schema>, dialect: Dialect): Promise<Set<string>> {
  // Without the right to create tables, "if not exists" is refused even where the table exists.
  if (!(await hasMigrationTable(tx, dialect))) await permitted(() => createMigrationTable(tx, dialect));
  const rows = await tx.selectFrom('migration').select('name').execute();
  return new Set(rows.map(({ name }) => name));
}

async function hasMigrationTable(tx: Transaction<Schema>, dialect: Dialect): Promise<boolean> {
  const { rows } = await (
    dialect === 'postgres'
      ? sql<{ found: string | null }>`select to_regclass('migration')::text as found`
      : sql<{ found: string | null }>`select max(name) as found from sqlite_master where name = 'migration'`
  ).execute(tx);
  return rows[0]?.found != null;
}

async function createMigrationTable(tx: Transaction<Schema>, dialect: Dialect): Promise<void> {
  await createTable(tx as unknown as Kysely<unknown>, dialect, 'migration')
    .addColumn('name', text(dialect), (column) => column.notNull().primaryKey())
    .addColumn('applied_at', text(dialect), (column) => column.notNull())
    .execute();
}

const INSUFFICIENT_PRIVILEGE = /^42501/;

/** A role that may not change tables gets a sentence: the owner has to migrate. */
async function permitted(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (error instanceof StatementFailedError && INSUFFICIENT_PRIVILEGE.test(error.reason))
      throw new MigrationForbiddenError(error.reason);
    throw error;
  }
}

function refuseUnknown(done: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new UnknownMigrationError(unknown);
}

async function apply(tx: Transaction<Schema>, dialect: Dialect, { name, up }: Migration): Promise<void> {
  await up(tx as unknown as Kysely<unknown>, dialect);
  await tx.insertInto('migration').values({ name, applied_at: trustedTime() }).execute();
}
