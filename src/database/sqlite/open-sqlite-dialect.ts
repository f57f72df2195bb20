import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect as KyselyDialect,
} from 'kysely';
import { DatabaseInUseError } from '../errors/database-in-use-error';
import { DatabaseUnreadableError } from '../errors/database-unreadable-error';
import { SqliteDriver } from './sqlite-driver';
import { SqliteFailure } from './sqlite-failure';
import { SqliteThread } from './sqlite-thread';

const WRITE_TIMEOUT_MS = 30_000;

/** Opens `rolecall.db` in `dataDir`, which is made when it is not there. Readable by nobody but its owner. */
export async function openSqliteDialect(dataDir: string): Promise<KyselyDialect> {
  const files = { database: join(dataDir, 'rolecall.db'), lock: join(dataDir, 'rolecall.lock') };
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    for (const file of Object.values(files)) closeSync(openSync(file, 'a', 0o600));
    const thread = await SqliteThread.start(files);
    return dialectOf(new SqliteDriver(thread, WRITE_TIMEOUT_MS));
  } catch (error) {
    throw startError(error, files.database);
  }
}

function dialectOf(driver: SqliteDriver): KyselyDialect {
  return {
    createDriver: () => driver,
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function startError(error: unknown, file: string): unknown {
  if (error instanceof SqliteFailure && error.lockedBy !== undefined) {
    return new DatabaseInUseError(file, error.lockedBy ?? undefined);
  }
  return error instanceof Error ? new DatabaseUnreadableError(file, error.message) : error;
}
