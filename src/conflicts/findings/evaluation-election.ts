import { sql } from 'kysely';
import type { Database } from '../../database/database';

/** Of this work alone: PostgreSQL's advisory locks have one space of numbers for a whole database. */
const LOCK = 0x436f_6e66;

/** Sees to it that of several instances one judges the rules: the others spare themselves the work. */
export class EvaluationElection {
  constructor(private readonly database: Database) {}

  /** Runs `work`; false when another instance is at it. The lock ends with the connection. */
  async lead(work: () => Promise<void>): Promise<boolean> {
    // One process owns an SQLite file.
    if (this.database.dialect === 'sqlite') {
      await work();
      return true;
    }
    return this.database.kysely.connection().execute(async (session) => {
      const { rows } = await sql<{ led: boolean }>`select pg_try_advisory_lock(${LOCK}) as led`.execute(
        session,
      );
      if (rows[0]?.led !== true) return false;
      try {
        await work();
        return true;
      } finally {
        await sql`select pg_advisory_unlock(${LOCK})`.execute(session).catch(() => undefined);
      }
    });
  }
}
