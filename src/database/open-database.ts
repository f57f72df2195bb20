import { Kysely, sql } from 'kysely';
import type { DatabaseSettings } from '../config/settings';
import { Database } from './database';
import { migrations } from './migrations';
import type { Migration } from './migrations/migration';
import { LocalNotifications } from './notifications/local-notifications';
import { PostgresNotifications, type Notify } from './notifications/postgres-notifications';
import type { ObservableDialect } from './observable-dialect';
import { openPostgres } from './postgres/open-postgres';
import { waitForServer } from './postgres/wait-for-server';
import { observeQueries, queryTimes } from './query-times';
import { runMigrations } from './run-migrations';
import type { Schema } from './schema';
import { openSqlite } from './sqlite/open-sqlite';

/** Longer than the ten minutes that the server gives it. */
const MIGRATION_TIMEOUT_MS = 11 * 60_000;

/** Opens the database and brings its tables up to date. Throws a DatabaseStartError when it cannot be ours. */
export async function openDatabase(
  settings: DatabaseSettings,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  const database = await connect(settings);
  try {
    await migrate(database, settings, steps);
    await database.notifications.start();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function connect({ dataDir, url, startTimeoutMs = 0 }: DatabaseSettings): Promise<Database> {
  if (url === undefined) {
    const { kysely, load } = observed(await openSqlite(dataDir), 'sqlite');
    return new Database(kysely, 'sqlite', new LocalNotifications(), load);
  }
  const { kysely, load } = observed(
    await waitForServer(() => openPostgres(url), startTimeoutMs),
    'postgresql',
  );
  const notify: Notify = (channel, payload) => sql`select pg_notify(${channel}, ${payload})`.execute(kysely);
  return new Database(kysely, 'postgres', new PostgresNotifications(url, notify), load);
}

function observed(dialect: ObservableDialect, system: string) {
  const times = queryTimes();
  const kysely = new Kysely<Schema>({ dialect, log: observeQueries(times, system) });
  return { kysely, load: { times, waiting: dialect.waiting } };
}

/** A migration may rewrite a large table: on PostgreSQL it has sessions of its own, which may take their time. */
async function migrate(
  { kysely, dialect }: Database,
  { url }: DatabaseSettings,
  steps: readonly Migration[],
): Promise<void> {
  if (url === undefined) return void (await runMigrations(kysely, dialect, steps));
  const patient = new Kysely<Schema>({
    dialect: await openPostgres(url, { queryTimeoutMs: MIGRATION_TIMEOUT_MS }),
  });
  try {
    await runMigrations(patient, dialect, steps);
  } finally {
    await patient.destroy();
  }
}
