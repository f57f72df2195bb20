import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseInUseError, DatabaseUnavailableError, DatabaseUnreadableError } from '../database.errors';
import type { ObservableDialect } from '../observable-dialect';
import { sqliteDialect } from './sqlite-dialect';
import type { SqliteFailure } from './sqlite-failure';
import { SqliteThread } from './sqlite-thread';

const WRITE_TIMEOUT_MS = 30_000;

/** Opens `rolecall.db` in `dataDir`, which is made when it is not there. Readable by nobody but its owner. */
export async function openSqlite(dataDir: string): Promise<ObservableDialect> {
  const files = { database: join(dataDir, 'rolecall.db'), lock: join(dataDir, 'rolecall.lock') };
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    for (const file of Object.values(files)) closeSync(openSync(file, 'a', 0o600));
    return sqliteDialect(await SqliteThread.start(files), WRITE_TIMEOUT_MS);
  } catch (error) {
    throw startError(error, files.database);
  }
}

function startError(error: unknown, file: string): unknown {
  if (error instanceof DatabaseUnavailableError) return error;
  const { message, lockedBy } = error as Partial<SqliteFailure> & Error;
  if (lockedBy !== undefined) return new DatabaseInUseError(file, lockedBy ?? undefined);
  return new DatabaseUnreadableError(file, message);
}
