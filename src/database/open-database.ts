import { Kysely } from 'kysely';
import { Database } from './database';
import { migrations } from './migrations';
import type { Migration } from './migrations/migration';
import { LocalNotifications } from './notifications/local-notifications';
import { PostgresNotifications } from './notifications/postgres-notifications';
import { openPostgres } from './postgres/open-postgres';
import { runMigrations } from './run-migrations';
import type { Schema } from './schema';
import { openSqlite } from './sqlite/open-sqlite';

export interface DatabaseSettings {
  /** The folder of the SQLite database. */
  readonly dataDir: string;
  /** `postgres://…`; undefined for SQLite. Holds a password: never logged. */
  readonly url?: string;
}

/** Opens the database and brings its tables up to date. Throws a DatabaseStartError when it cannot be ours. */
export async function openDatabase(
  settings: DatabaseSettings,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  const database = await connect(settings);
  try {
    await runMigrations(database.kysely, database.dialect, steps);
    await database.notifications.start();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function connect({ dataDir, url }: DatabaseSettings): Promise<Database> {
  if (url === undefined) {
    const kysely = new Kysely<Schema>({ dialect: await openSqlite(dataDir) });
    return new Database(kysely, 'sqlite', new LocalNotifications());
  }
  const kysely = new Kysely<Schema>({ dialect: await openPostgres(url) });
  return new Database(kysely, 'postgres', new PostgresNotifications(url));
}
