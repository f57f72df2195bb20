import { sql } from 'kysely';
import type { Database } from '../database/database';

/** Of this service alone: PostgreSQL's advisory locks have one space of numbers for a whole database. */
const LOCK = 0x526f_6c65;

/** Sees to it that of several instances one reads the organisation: the quota is spent once. */
export class SyncElection {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` as the one that reads, or gives undefined when another instance does. The lock belongs to a
   * connection: it ends with the instance, however that ends.
   */
  async lead<T>(work: () => Promise<T>): Promise<T | undefined> {
    // One process owns an SQLite file.
    if (this.database.dialect === 'sqlite') return work();
    return this.database.kysely.connection().execute(async (session) => {
      const { rows } = await sql<{ led: boolean }>`select pg_try_advisory_lock(${LOCK}) as led`.execute(
        session,
      );
      if (rows[0]?.led !== true) return undefined;
      try {
        return await work();
      } finally {
        // A connection that is gone has let go of it by itself.
        await sql`select pg_advisory_unlock(${LOCK})`.execute(session).catch(() => undefined);
      }
    });
  }
}
