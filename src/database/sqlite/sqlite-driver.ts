import type { DatabaseConnection, Driver } from 'kysely';
import { SqliteSession } from './sqlite-session';
import type { SqliteThread } from './sqlite-thread';
import { WriteLock } from './write-lock';

/** Kysely's way to the thread. A session costs nothing until it writes. */
export class SqliteDriver implements Driver {
  private readonly lock: WriteLock;

  constructor(
    private readonly thread: SqliteThread,
    writeTimeoutMs: number,
  ) {
    this.lock = new WriteLock(writeTimeoutMs);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new SqliteSession(this.thread, this.lock));
  }

  beginTransaction(session: SqliteSession): Promise<void> {
    return session.begin();
  }

  commitTransaction(session: SqliteSession): Promise<void> {
    return session.commit();
  }

  rollbackTransaction(session: SqliteSession): Promise<void> {
    return session.rollback();
  }

  releaseConnection(session: SqliteSession): Promise<void> {
    session.end();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.thread.close();
  }
}
