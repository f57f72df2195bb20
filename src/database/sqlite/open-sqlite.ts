import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseInUseError, DatabaseUnavailableError, DatabaseUnreadableError } from '../database.errors';
import type { ObservableDialect } from '../observable-dialect';
import type { SqliteConnection } from './sqlite-binding';
import { sqliteDialect } from './sqlite-dialect';
import type { SqliteFiles } from './sqlite-engine';
import type { SqliteFailure } from './sqlite-failure';
import { LockedByProcess, lockProcess } from './sqlite-process-lock';
import { SqliteThread } from './sqlite-thread';

const WRITE_TIMEOUT_MS = 30_000;

/** Opens `rolecall.db` in `dataDir`, which is created if it is missing. Readable only by its owner. */
export async function openSqlite(dataDir: string): Promise<ObservableDialect> {
  const files = sqliteFiles(dataDir);
  try {
    makeFolder(dataDir);
    makeFile(files.database);
    makeFile(files.lock);
    return sqliteDialect(await SqliteThread.start(files), WRITE_TIMEOUT_MS);
  } catch (error) {
    throw startError(error, files.database);
  }
}

/** Keeps every service from the database until what is returned is called. Throws DatabaseInUseError while one has it. */
export function lockSqlite(dataDir: string): () => void {
  const files = sqliteFiles(dataDir);
  try {
    makeFolder(dataDir);
    makeFile(files.lock);
    return releaseOf(lockProcess(files.lock));
  } catch (error) {
    if (error instanceof LockedByProcess) throw new DatabaseInUseError(files.database, error.pid);
    throw new DatabaseUnreadableError(files.database, (error as Error).message);
  }
}

/** A statement that was not collected yet would keep a closed connection, and with it the transaction that is the lock. */
function releaseOf(lock: SqliteConnection): () => void {
  return () => {
    lock.exec('rollback');
    lock.close();
  };
}

function sqliteFiles(dataDir: string): SqliteFiles {
  return { database: join(dataDir, 'rolecall.db'), lock: join(dataDir, 'rolecall.lock') };
}

function makeFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function startError(error: unknown, file: string): unknown {
  if (error instanceof DatabaseUnavailableError) return error;
  const { message, lockedBy } = error as Partial<SqliteFailure> & Error;
  if (lockedBy !== undefined) return new DatabaseInUseError(file, lockedBy ?? undefined);
  return new DatabaseUnreadableError(file, message);
}
