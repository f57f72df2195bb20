import { Kysely } from 'kysely';
import { Database } from './database';
import { migrations } from './migrations';
import { openPostgresDialect } from './postgres/open-postgres-dialect';
import { runMigrations } from './run-migrations';
import type { Schema } from './schema';
import { openSqliteDialect } from './sqlite/open-sqlite-dialect';

export interface DatabaseSettings {
  /** The folder of the SQLite database. */
  readonly dataDir: string;
  /** `postgres://…`; undefined for SQLite. Holds a password: never logged. */
  readonly url?: string;
}

/** Opens the database and brings its tables up to date. Throws a DatabaseStartError when it cannot be ours. */
export async function openDatabase({ dataDir, url }: DatabaseSettings): Promise<Database> {
  const dialect = url === undefined ? await openSqliteDialect(dataDir) : await openPostgresDialect(url);
  const database = new Database(new Kysely<Schema>({ dialect }), url === undefined ? 'sqlite' : 'postgres');
  try {
    await runMigrations(database.kysely, database.dialect, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
