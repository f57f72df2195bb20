import type { Kysely, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { LatencyHistogram } from '../metrics/latency-histogram';
import { TransactionConflictError } from './database.errors';
import type { Notifications } from './notifications/notifications';
import type { Dialect, Schema } from './schema';

const ATTEMPTS = 5;

/** How busy the database is. */
export interface DatabaseLoad {
  readonly times: LatencyHistogram;
  readonly waiting: () => number;
}

/** The database of this deployment. */
export class Database {
  /** This process, for as long as it has the database open: who holds a lease. */
  readonly instanceId = uuidv7();

  constructor(
    readonly kysely: Kysely<Schema>,
    readonly dialect: Dialect,
    readonly notifications: Notifications,
    readonly load: DatabaseLoad,
  ) {}

  /**
   * Runs `work` in a transaction: all of it is stored when this returns, nothing when it throws. Where the database
   * undid it because of another transaction, `work` runs again; so it changes nothing but the database.
   */
  async transaction<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!(error instanceof TransactionConflictError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Waits for what is running and lets go of the database. */
  async close(): Promise<void> {
    await this.notifications.close();
    await this.kysely.destroy();
  }

  private async attempt<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    const { result, tx } = await this.kysely
      .transaction()
      .execute(async (tx) => ({ result: await work(tx), tx }));
    this.notifications.committed(tx);
    return result;
  }
}
