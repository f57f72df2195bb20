import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/database';
import { databaseTime } from '../database/database-time';
import type { Schema } from '../database/schema';
import { WINDOW_MS } from '../genesys/rate-limit/rolling-window';
import type { RateDemand, ShareFacts } from './rate-share';

/** Of this service alone: PostgreSQL's advisory locks have one space of numbers for a whole database. */
const SHARES_LOCK = 0x526f_6c69;
/** An instance that said nothing for so long gets no part of the setting. */
const PRESENCE_MS = 20_000;

/** What this instance and the others need and have reserved. */
export type OtherShares = Pick<ShareFacts, 'needs' | 'position' | 'reservedByOthers'>;

/** What an instance may spend, and how much of it was spent and answered when it said so. */
export interface Reservation {
  readonly reserved: number;
  readonly answered: number;
}

const NONE: RateDemand = { interactive: 0, sync: 0 };

/** What each instance may spend, in a table. */
export class RateShareStore {
  constructor(
    private readonly database: Database,
    private readonly budget: string,
  ) {}

  /**
   * Reserves what `decide` says, one instance after the other. The lock ends with the transaction, behind a pooler too.
   * The row counts for `countsMs`, or until it is reserved again.
   */
  async reserve(
    countsMs: number,
    own: RateDemand,
    decide: (others: OtherShares) => Reservation,
  ): Promise<void> {
    const { dialect } = this.database;
    await this.inTurn(async (tx) => {
      await tx.deleteFrom('rate_share').where('counts_until', '<=', databaseTime(dialect)).execute();
      const reservation = decide(await this.others(tx, own));
      await this.write(tx, { ...reservation, ...own }, databaseTime(dialect), countsMs);
    });
  }

  /** The instance calls no more; what it has called counts for a while. */
  leave(reservation: Reservation, countsMs: number): Promise<void> {
    return this.inTurn((tx) => this.write(tx, { ...reservation, ...NONE }, sql.val(''), countsMs));
  }

  private inTurn(work: (tx: Transaction<Schema>) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (this.database.dialect === 'postgres')
        await sql`select pg_advisory_xact_lock(${SHARES_LOCK})`.execute(tx);
      await work(tx);
    });
  }

  private async others(tx: Transaction<Schema>, own: RateDemand): Promise<OtherShares> {
    const { dialect, instanceId } = this.database;
    const rows = await tx
      .selectFrom('rate_share')
      .selectAll()
      .select([databaseTime(dialect, -PRESENCE_MS).as('gone_before'), databaseTime(dialect).as('now')])
      .where('budget', '=', this.budget)
      .where('instance_id', '!=', instanceId)
      .orderBy('instance_id')
      .execute();
    const there = rows.filter((row) => row.seen_at > row.gone_before);
    const position = there.filter((row) => row.instance_id < instanceId).length;
    const needs: RateDemand[] = there.map(({ interactive, sync }) => ({ interactive, sync }));
    return {
      needs: [...needs.slice(0, position), own, ...needs.slice(position)],
      position,
      reservedByOthers: rows.reduce((sum, row) => sum + countedOf(row), 0),
    };
  }

  private async write(
    tx: Transaction<Schema>,
    reservation: RateDemand & Reservation,
    seenAt: ReturnType<typeof databaseTime>,
    countsMs: number,
  ): Promise<void> {
    const countsUntil = databaseTime(this.database.dialect, countsMs);
    const values = {
      ...reservation,
      seen_at: seenAt,
      counts_until: countsUntil,
      answered_until: databaseTime(this.database.dialect, WINDOW_MS),
    };
    await tx
      .insertInto('rate_share')
      .values({ budget: this.budget, instance_id: this.database.instanceId, ...values })
      .onConflict((conflict) => conflict.columns(['budget', 'instance_id']).doUpdateSet(values))
      .execute();
  }
}

/** A minute later the calls that were answered by then are in no rolling minute any more. */
function countedOf(row: Reservation & { readonly answered_until: string; readonly now: string }): number {
  return row.now < row.answered_until ? row.reserved : row.reserved - row.answered;
}
