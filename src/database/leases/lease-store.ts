import { sql, type Transaction } from 'kysely';
import type { Database } from '../database';
import { databaseTime } from '../database-time';
import type { Schema } from '../schema';
import { LeaseLostError } from '../database.errors';

/** One taking of a lease. */
export interface Lease {
  readonly name: string;
  /** The fencing token: larger than that of every taking before. */
  readonly token: number;
}

/**
 * Leases in a table: they belong to no connection, so that a half-dead one keeps nothing and a pooler mixes nothing up.
 * Times are those of the database's clock, the only one that all instances share.
 */
export class LeaseStore {
  private readonly created = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Takes a lease that is free or has expired; undefined while it belongs to another, or to an earlier taking. */
  async acquire(name: string, leaseMs: number): Promise<Lease | undefined> {
    await this.create(name);
    const { dialect, instanceId, kysely } = this.database;
    const taken = await kysely
      .updateTable('lease')
      .set({
        holder: instanceId,
        token: sql<number>`token + 1`,
        expires_at: databaseTime(dialect, leaseMs),
      })
      .where('name', '=', name)
      .where((where) =>
        where.or([
          where('holder', 'is', null),
          where('expires_at', '<=', databaseTime(dialect)),
          // No one takes a lease for that long: the clock was set back since.
          where('expires_at', '>', databaseTime(dialect, 2 * leaseMs)),
        ]),
      )
      .returning('token')
      .executeTakeFirst();
    return taken && { name, token: taken.token };
  }

  /** False if another has taken it since. An expired one that no one took continues. */
  async renew({ name, token }: Lease, leaseMs: number): Promise<boolean> {
    const { dialect, instanceId, kysely } = this.database;
    const { numUpdatedRows } = await kysely
      .updateTable('lease')
      .set({ expires_at: databaseTime(dialect, leaseMs) })
      .where('name', '=', name)
      .where('token', '=', token)
      .where('holder', '=', instanceId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async release({ name, token }: Lease): Promise<void> {
    await this.database.kysely
      .updateTable('lease')
      .set({ holder: null, expires_at: '' })
      .where('name', '=', name)
      .where('token', '=', token)
      .execute();
  }

  /** Throws LeaseLostError unless this is the newest taking, and keeps it so until the transaction ends. */
  async assertHeld(tx: Transaction<Schema>, { name, token }: Lease): Promise<void> {
    const row = await tx
      .selectFrom('lease')
      .select(['token', 'holder'])
      .where('name', '=', name)
      .$if(this.database.dialect === 'postgres', (query) => query.forShare())
      .executeTakeFirst();
    if (row?.token !== token || row.holder !== this.database.instanceId) throw new LeaseLostError(name);
  }

  private async create(name: string): Promise<void> {
    if (this.created.has(name)) return;
    await this.database.kysely
      .insertInto('lease')
      .values({ name, holder: null, token: 0, expires_at: '' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    this.created.add(name);
  }
}
