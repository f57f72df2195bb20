import type { Snapshot } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import type { SnapshotEvents } from '../../src/revisions/history/storage/snapshot-events';
import { SnapshotWriter } from '../../src/revisions/history/storage/snapshot-writer';

/** For tests in which nobody listens. */
export const noEvents = {
  stored: () => Promise.resolve(),
  thinned: () => Promise.resolve(),
} satisfies SnapshotEvents;

const FACTS = ['snapshot_entity', 'snapshot_membership', 'snapshot_grant'] as const;

/** Forgets every snapshot, so that the cases of a property can share a database. */
export async function forgetSnapshots({ kysely }: Database): Promise<void> {
  for (const table of [...FACTS, 'snapshot', 'thinned_revision'] as const)
    await kysely.deleteFrom(table).execute();
}

/** Stores snapshots whose revisions are 1, 2, 3 and so on. */
export async function storeAll(database: Database, history: readonly Snapshot[]): Promise<void> {
  const writer = new SnapshotWriter(database, noEvents);
  for (const [i, snapshot] of history.entries()) await writer.store(history[i - 1], snapshot, 1);
}

/** Rows of facts, whether they still hold or not. */
export async function factRows({ kysely }: Database): Promise<number> {
  let rows = 0;
  for (const table of FACTS) {
    const query = kysely.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
    rows += (await query.executeTakeFirstOrThrow()).rows;
  }
  return rows;
}
