import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { connectSqlite } from '../../database/sqlite/sqlite-binding';
import { flushToDisk } from '../files';

/**
 * Replaces a database with a copy; the former one stays next to it under the name that is returned. At every moment one
 * of the two is there: a start in between finds the former or the restored one, and never an empty one.
 */
export function putInPlace(
  copy: string,
  database: string,
  folder: string,
  stamp: string,
): string | undefined {
  const former = keepFormer(database, `${database}.before-${stamp}`);
  renameSync(copy, database);
  flushToDisk(folder);
  return former;
}

function keepFormer(database: string, former: string): string | undefined {
  const isEmpty = (statSync(database, { throwIfNoEntry: false })?.size ?? 0) === 0;
  if (!isEmpty) foldInLog(database);
  // SQLite would read a log that is left over into whichever database has its name.
  for (const end of ['-wal', '-shm'])
    if (existsSync(database + end)) moveAside(database + end, former + end, isEmpty);
  if (isEmpty) return undefined;
  linkSync(database, former);
  return former;
}

function foldInLog(database: string): void {
  const connection = connectSqlite(database);
  try {
    connection.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // It is damaged, which may be why a backup is restored: it is left as it is.
  } finally {
    connection.close();
  }
}

function moveAside(from: string, to: string, isEmpty: boolean): void {
  if (isEmpty || from.endsWith('-shm')) rmSync(from);
  else renameSync(from, to);
}
