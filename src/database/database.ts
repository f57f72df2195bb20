import type { Kysely, Transaction } from 'kysely';
import { TransactionConflictError } from './errors/transaction-conflict-error';
import type { Notifications } from './notifications/notifications';
import type { Dialect, Schema } from './schema';

const ATTEMPTS = 5;

/** The database of this deployment. */
export class Database {
  constructor(
    readonly kysely: Kysely<Schema>,
    readonly dialect: Dialect,
    readonly notifications: Notifications,
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
