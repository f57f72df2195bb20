import { sql, type Transaction } from 'kysely';
import type { Schema } from '../../../database/schema';
import { factTables } from './fact-table';
import { someFacts } from './some-facts';

type InTransaction = <T>(work: (tx: Transaction<Schema>) => Promise<T>) => Promise<T>;

/** Undoes what a storing that did not end has left: facts of a later revision than the newest, and ends at one. */
export async function clearUnfinished(newest: number, inTransaction: InTransaction): Promise<void> {
  for (const table of factTables) {
    const begun = someFacts(table, sql`valid_from > ${newest}`);
    const ended = someFacts(table, sql`valid_to > ${newest}`);
    await untilNone(async () => {
      const result = await inTransaction((tx) =>
        tx.deleteFrom(table.name).where(begun).executeTakeFirstOrThrow(),
      );
      return result.numDeletedRows;
    });
    await untilNone(async () => {
      const result = await inTransaction((tx) =>
        tx.updateTable(table.name).set({ valid_to: null }).where(ended).executeTakeFirstOrThrow(),
      );
      return result.numUpdatedRows;
    });
  }
}

async function untilNone(step: () => Promise<bigint>): Promise<void> {
  while ((await step()) > 0n);
}
