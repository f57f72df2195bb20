import { sql } from 'kysely';
import type { Database } from './database';

/** PostgreSQL's advisory locks have one space of numbers for a whole database: each work of ours has its own. */
export const electionLocks = {
  sync: 0x526f_6c65,
  conflicts: 0x436f_6e66,
  assertions: 0x4173_7372,
} as const;

/** Sees to it that of several instances one does a work: the others spare themselves the trouble. */
export class Election {
  constructor(
    private readonly database: Database,
    private readonly work: keyof typeof electionLocks,
  ) {}

  /**
   * Runs `work` as the one that does it, or gives undefined when another instance does. The lock belongs to a
   * connection: it ends with the instance, however that ends.
   */
  async lead<T>(work: () => Promise<T>): Promise<T | undefined> {
    // One process owns an SQLite file.
    if (this.database.dialect === 'sqlite') return work();
    const lock = electionLocks[this.work];
    return this.database.kysely.connection().execute(async (session) => {
      const { rows } = await sql<{ led: boolean }>`select pg_try_advisory_lock(${lock}) as led`.execute(
        session,
      );
      if (rows[0]?.led !== true) return undefined;
      try {
        return await work();
      } finally {
        // A connection that is gone has let go of it by itself.
        await sql`select pg_advisory_unlock(${lock})`.execute(session).catch(() => undefined);
      }
    });
  }
}
