import type { SqliteConnection } from './sqlite-binding';

/**
 * What every connection is set to, in addition to the busy timeout of `connectSqlite`. With `synchronous = full` a commit is on the disk before it is acknowledged;
 * with `normal`, which many take for WAL, a power cut loses acknowledged rows.
 */
const sqlitePragmas = {
  journal_mode: 'wal',
  synchronous: 'full',
  foreign_keys: 'on',
} as const;

export function setUpConnection(connection: SqliteConnection): void {
  for (const [name, value] of Object.entries(sqlitePragmas)) connection.exec(`pragma ${name} = ${value}`);
}
