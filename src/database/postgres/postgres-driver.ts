import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely';
import { connectionError } from './postgres-error';
import type { PostgresPool } from './postgres-pool';
import { PostgresSession } from './postgres-session';

/** Kysely's way to the pool, with our errors, our check of texts, and cursors for streams. */
export class PostgresDriver implements Driver {
  /** @param limitsPerTransaction where a session cannot keep our limits, each transaction begins with them. */
  constructor(
    private readonly sessions: PostgresPool,
    private readonly limitsPerTransaction: boolean,
  ) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    try {
      const client = await this.sessions.connect();
      const { limitsPerTransaction, sessions } = this;
      const onUseless = () => sessions.renewSessions();
      return new PostgresSession(client, limitsPerTransaction, onUseless, sessions.silence);
    } catch (error) {
      throw connectionError(error);
    }
  }

  beginTransaction(session: PostgresSession, { isolationLevel }: TransactionSettings): Promise<void> {
    return session.begin(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`);
  }

  commitTransaction(session: PostgresSession): Promise<void> {
    return session.commit();
  }

  rollbackTransaction(session: PostgresSession): Promise<void> {
    return session.rollback();
  }

  releaseConnection(session: PostgresSession): Promise<void> {
    session.end();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.sessions.pool.end();
  }
}
