import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ChangeRow } from '../../database/tables/change-rows';
import type { ChangeProgress, StateCounts } from '../change-progress';
import { openStates, type ItemState, type PlannedItem, type StoredChange, type StoredItem } from '../change';
import { summed, type SkippedRow } from './progress-sums';
import { toChangeRow, toItemRow, toStoredChange, toStoredItem } from './change-row-mapping';

/** Rows of one statement: each column is a parameter, and SQLite takes 32,766 of them. */
const ROWS_PER_QUERY = 500;

/**
 * Of this service alone: PostgreSQL's advisory locks have one space of numbers for a whole database. It is taken for a
 * transaction and ends with it, also behind a pooler; what outlasts a transaction is a lease.
 */
const START_LOCK = 0x526f_6c68;

export interface ItemSelection {
  readonly state?: ItemState;
  readonly after?: number;
  readonly limit: number;
}

/** Where items are moved to; with `code`, how they ended. */
export interface ItemMove {
  readonly state: ItemState;
  readonly code?: string;
  readonly at?: string;
}

/** Changes and their items in the database. */
@Injectable()
export class ChangeStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction<Schema>, change: StoredChange, items: readonly PlannedItem[]): Promise<void> {
    await tx.insertInto('change').values(toChangeRow(change)).execute();
    for (let at = 0; at < items.length; at += ROWS_PER_QUERY) {
      const rows = items
        .slice(at, at + ROWS_PER_QUERY)
        .map((item, i) => toItemRow(change.id, at + i, item, change.createdAt));
      await tx.insertInto('change_item').values(rows).execute();
    }
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<StoredChange | undefined> {
    const row = await db.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStoredChange(row);
  }

  /** Those of these that there are. */
  async getAll(ids: readonly string[]): Promise<StoredChange[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.kysely.selectFrom('change').selectAll().where('id', 'in', ids).execute();
    return rows.map(toStoredChange);
  }

  /** Until the transaction ends, no one else changes its status, and none of its items ends. */
  async lock(tx: Transaction<Schema>, id: string): Promise<StoredChange | undefined> {
    const row = await tx
      .selectFrom('change')
      .selectAll()
      .where('id', '=', id)
      .$if(this.database.dialect === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    return row && toStoredChange(row);
  }

  async set(tx: Transaction<Schema>, id: string, values: Partial<ChangeRow>): Promise<void> {
    await tx.updateTable('change').set(values).where('id', '=', id).execute();
  }

  /** The newest first, of those before `before`. */
  async list(limit: number, before?: string): Promise<StoredChange[]> {
    const rows = await this.database.kysely
      .selectFrom('change')
      .selectAll()
      .$if(before !== undefined, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toStoredChange);
  }

  async items(
    id: string,
    { state, after, limit }: ItemSelection,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<StoredItem[]> {
    const rows = await db
      .selectFrom('change_item')
      .selectAll()
      .where('change_id', '=', id)
      .$if(state !== undefined, (query) => query.where('state', '=', state!))
      .$if(after !== undefined, (query) => query.where('position', '>', after!))
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(toStoredItem);
  }

  /** How many items are in each state. */
  async counts(id: string, db: Kysely<Schema> = this.database.kysely): Promise<StateCounts> {
    const rows = await db
      .selectFrom('change_item')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('change_id', '=', id)
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /** How many items are in each state and why, and the calls that they have taken. */
  async progress(id: string, db: Kysely<Schema> = this.database.kysely): Promise<ChangeProgress> {
    return (await this.progressOf([id], db)).get(id)!;
  }

  /** The same for many changes, by id. */
  async progressOf(
    ids: readonly string[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<ReadonlyMap<string, ChangeProgress>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('change_item')
      .select(({ fn }) => [
        'change_id',
        'state',
        fn.countAll<number>().as('count'),
        fn.sum<number>('calls').as('calls'),
        fn.max('revision').as('revision'),
      ])
      .where('change_id', 'in', ids)
      .groupBy(['change_id', 'state'])
      .execute();
    const withSkipped = new Set(
      rows.filter(({ state }) => state === 'skipped').map(({ change_id }) => change_id),
    );
    const skipped = await this.skipped([...withSkipped], db);
    const ofChange = (id: string) => (row: { change_id: string }) => row.change_id === id;
    return new Map(ids.map((id) => [id, summed(rows.filter(ofChange(id)), skipped.filter(ofChange(id)))]));
  }

  /** Outcomes of skipped items are few different texts: they are counted as they are stored. */
  private async skipped(ids: readonly string[], db: Kysely<Schema>): Promise<SkippedRow[]> {
    if (ids.length === 0) return [];
    return db
      .selectFrom('change_item')
      .select(({ fn }) => ['change_id', 'outcome', fn.countAll<number>().as('count')])
      .where('change_id', 'in', ids)
      .where('state', '=', 'skipped')
      .groupBy(['change_id', 'outcome'])
      .execute();
  }

  /** Moves items in some states to another one: all of them, or those at `positions`. */
  async moveItems(
    tx: Transaction<Schema>,
    id: string,
    from: readonly ItemState[],
    to: ItemMove,
    positions?: readonly number[],
  ): Promise<number> {
    if (positions === undefined) return this.moveRows(tx, id, from, to);
    let moved = 0;
    for (let at = 0; at < positions.length; at += ROWS_PER_QUERY)
      moved += await this.moveRows(tx, id, from, to, positions.slice(at, at + ROWS_PER_QUERY));
    return moved;
  }

  private async moveRows(
    tx: Transaction<Schema>,
    id: string,
    from: readonly ItemState[],
    { state, code, at }: ItemMove,
    positions?: readonly number[],
  ): Promise<number> {
    const outcome = code === undefined ? null : JSON.stringify({ code });
    const { numUpdatedRows } = await tx
      .updateTable('change_item')
      .set({ state, outcome, ended_at: at ?? null, attempts: 0 })
      .where('change_id', '=', id)
      .where('state', 'in', from)
      .$if(positions !== undefined, (query) => query.where('position', 'in', positions!))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  /** Until the transaction ends no other change begins, so that two of them cannot both find a subject free. */
  async lockBeginning(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(tx);
  }

  /** Subjects of the change that another one is at work on. */
  async countBusySubjects(tx: Transaction<Schema>, id: string): Promise<number> {
    const counted = tx
      .selectFrom('change_item as mine')
      .innerJoin('change_item as other', (join) =>
        join
          .onRef('other.subject_id', '=', 'mine.subject_id')
          .onRef('other.subject_type', '=', 'mine.subject_type'),
      )
      .innerJoin('change', 'change.id', 'other.change_id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('mine.change_id', '=', id)
      .where('mine.state', 'in', openStates)
      .where('other.change_id', '!=', id)
      .where('other.state', 'in', openStates)
      .where('change.status', 'in', ['applying', 'paused', 'cancelled']);
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }
}
