import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../database/database';
import { StoringOvertakenError } from './storing-overtaken-error';

/** Of this service alone: PostgreSQL's advisory locks have one space of numbers for a whole database. */
const LOCK = 0x526f_6c66;
/** Longer than storing a large organisation takes. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;

/**
 * Lets instances store one after the other, so that a small change does not overtake a large reading. Turns keep what
 * is stored whole even without it (see SnapshotWriter); it saves the work that would be given up.
 */
export class StoringLock {
  constructor(private readonly database: Database) {}

  /** The lock belongs to a connection: it ends with the instance. Throws StoringOvertakenError after a minute. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    // One process owns an SQLite file.
    if (this.database.dialect === 'sqlite') return work();
    return this.database.kysely.connection().execute(async (session) => {
      const giveUpAt = Date.now() + PATIENCE_MS;
      const tryLock = sql<{ held: boolean }>`select pg_try_advisory_lock(${LOCK}) as held`;
      while ((await tryLock.execute(session)).rows[0]?.held !== true) {
        if (Date.now() > giveUpAt) throw new StoringOvertakenError();
        await setTimeout(LOOK_EVERY_MS);
      }
      try {
        return await work();
      } finally {
        // A connection that is gone has let go of it by itself.
        await sql`select pg_advisory_unlock(${LOCK})`.execute(session).catch(() => undefined);
      }
    });
  }
}
