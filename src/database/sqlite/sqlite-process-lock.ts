import { connectSqlite, type SqliteConnection } from './sqlite-binding';
import { sqliteResultCode } from './sqlite-result-code';

const SQLITE_BUSY = 5;

/** Another process has the database open. `pid` is what that process wrote down, where it could be read. */
export class LockedByProcess extends Error {
  constructor(readonly pid: number | undefined) {
    super('locked by another process');
  }
}

/**
 * Takes the lock of this database for the life of the process. It is an open write transaction on a file of its own:
 * a lock of the operating system, gone with the process however it ends, where a file with a pid would stay behind.
 */
export function lockProcess(file: string): SqliteConnection {
  const connection = connectSqlite(file);
  try {
    connection.exec('pragma busy_timeout = 0; pragma journal_mode = delete; begin immediate');
    connection.exec('create table if not exists holder (pid integer); delete from holder');
    connection.prepare('insert into holder values (?)').run(process.pid);
    // The commit shows the pid to others; they may read while the next transaction keeps them from writing.
    connection.exec('commit; begin immediate');
    return connection;
  } catch (error) {
    const pid = holderOf(connection);
    connection.close();
    throw (sqliteResultCode(error) ?? 0) % 256 === SQLITE_BUSY ? new LockedByProcess(pid) : error;
  }
}

function holderOf(connection: SqliteConnection): number | undefined {
  try {
    return (connection.prepare('select pid from holder').get() as { pid: number } | undefined)?.pid;
  } catch {
    return undefined;
  }
}
