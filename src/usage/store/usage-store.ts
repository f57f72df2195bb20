import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { RecordedCalls } from '../../access/usage/recorded-calls';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { nothingRead, type UsageReading } from '../reading/usage-reading';

/** Rows in one statement, so that no database runs out of parameters. */
const ROWS_AT_ONCE = 200;

export type FactTable = 'client_fact' | 'unused_role' | 'unused_permission';

/** The calls of a client in the known window, and the months of the first and the last of an operation. */
export interface StoredCalls extends RecordedCalls {
  readonly clientId: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/** Keeps what Genesys says about use: for every instance, and across restarts. */
@Injectable()
export class UsageStore {
  constructor(private readonly database: Database) {}

  async reading(): Promise<UsageReading> {
    const row = await this.database.kysely.selectFrom('usage_reading').selectAll().executeTakeFirst();
    if (row === undefined) return nothingRead;
    return { ...(JSON.parse(row.content) as Omit<UsageReading, 'version'>), version: row.version };
  }

  /** Stores it as the next version, with which every instance reads all of it again. */
  async write(tx: Transaction<Schema>, reading: UsageReading): Promise<void> {
    const row = { singleton: 1, version: 1, content: JSON.stringify({ ...reading, version: undefined }) };
    await tx
      .insertInto('usage_reading')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('singleton').doUpdateSet((columns) => ({
          content: row.content,
          // Counted where it is stored: another instance may have stored something in the meantime.
          version: columns('usage_reading.version', '+', 1),
        })),
      )
      .execute();
  }

  /** From that month on, summed. */
  async callsSince(month: string): Promise<StoredCalls[]> {
    const rows = await this.database.kysely
      .selectFrom('client_call')
      .select(({ fn }) => [
        'client_id',
        'operation',
        fn.sum<number | string>('succeeded').as('succeeded'),
        fn.sum<number | string>('refused').as('refused'),
        fn.sum<number | string>('undecided').as('undecided'),
        fn.min('month').as('first'),
        fn.max('month').as('last'),
      ])
      .where('month', '>=', month)
      .groupBy(['client_id', 'operation'])
      .orderBy('client_id')
      .orderBy('operation')
      .execute();
    return rows.map((row) => ({
      clientId: row.client_id,
      operation: row.operation,
      succeeded: Number(row.succeeded),
      refused: Number(row.refused),
      undecided: Number(row.undecided),
      firstMonth: row.first,
      lastMonth: row.last,
    }));
  }

  /** What was stored of that month is replaced, and what is older than the first one is dropped. */
  async replaceMonth(
    tx: Transaction<Schema>,
    month: string,
    calls: readonly (RecordedCalls & { readonly clientId: string })[],
    firstMonth: string,
  ): Promise<void> {
    await tx
      .deleteFrom('client_call')
      .where((where) => where.or([where('month', '=', month), where('month', '<', firstMonth)]))
      .execute();
    for (const some of parts(calls)) {
      const rows = some.map(({ clientId, operation, succeeded, refused, undecided }) => {
        return { client_id: clientId, operation, month, succeeded, refused, undecided };
      });
      await tx.insertInto('client_call').values(rows).execute();
    }
  }

  async facts<Fact>(table: FactTable): Promise<ReadonlyMap<string, Fact>> {
    const rows = await this.database.kysely.selectFrom(table).selectAll().execute();
    return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as Fact]));
  }

  /** Only what differs is written: a next day changes little. */
  async replaceFacts<Fact>(
    tx: Transaction<Schema>,
    table: FactTable,
    before: ReadonlyMap<string, Fact>,
    after: ReadonlyMap<string, Fact>,
  ): Promise<void> {
    const gone = [...before.keys()].filter((id) => !after.has(id));
    for (const some of parts(gone)) await tx.deleteFrom(table).where('id', 'in', some).execute();
    const changed = [...after]
      .map(([id, fact]) => ({ id, content: JSON.stringify(fact) }))
      .filter(({ id, content }) => JSON.stringify(before.get(id)) !== content);
    for (const rows of parts(changed))
      await tx
        .insertInto(table)
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((columns) => ({ content: columns.ref('excluded.content') })),
        )
        .execute();
  }
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += ROWS_AT_ONCE) yield items.slice(i, i + ROWS_AT_ONCE);
}
