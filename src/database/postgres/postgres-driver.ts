import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely';
import type { Pool } from 'pg';
import { postgresError } from './postgres-error';
import { PostgresSession } from './postgres-session';

/** Kysely's way to the pool, with our errors, our check of texts, and cursors for streams. */
export class PostgresDriver implements Driver {
  constructor(private readonly pool: Pool) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return new PostgresSession(await this.pool.connect());
    } catch (error) {
      throw postgresError(error);
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
    return this.pool.end();
  }
}
