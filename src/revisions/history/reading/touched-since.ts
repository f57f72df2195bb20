import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../../database/schema';
import { entityTable, grantTable, membershipTable } from '../storage/fact-table';
import { idFrom } from '../storage/stored-text';

/** Facts of each sort that are read; beyond that, it is unknown what was touched. */
export const MAX_TOUCHED_FACTS = 10_000;

/** The columns that name what a fact is about. */
const NAMING = [
  [entityTable.name, ['id']],
  [membershipTable.name, ['group_id', 'user_id']],
  [grantTable.name, ['subject_id']],
] as const;

/**
 * The ids of everything that a revision after `revision`, up to `newest`, describes differently from the one before it:
 * including what was added and removed again, and so is as it was. Undefined if that is not known, since there is too
 * much of it or the revisions between are not all stored.
 */
export async function touchedSince(
  kysely: Kysely<Schema>,
  revision: number,
  newest: number,
): Promise<ReadonlySet<string> | undefined> {
  const touched = new Set<string>();
  for (const [table, columns] of NAMING) {
    const rows = await kysely
      .selectFrom(table)
      .select(columns as never)
      .where(sql<boolean>`(valid_from > ${revision} or valid_to > ${revision})`)
      .limit(MAX_TOUCHED_FACTS + 1)
      .execute();
    if (rows.length > MAX_TOUCHED_FACTS) return undefined;
    for (const row of rows) for (const id of Object.values<string>(row)) touched.add(idFrom(id));
  }
  // Afterwards: thinning deletes the row of a revision before its facts.
  return (await areKept(kysely, revision, newest)) ? touched : undefined;
}

async function areKept(kysely: Kysely<Schema>, from: number, to: number): Promise<boolean> {
  const { kept } = await kysely
    .selectFrom('snapshot')
    .select(({ fn }) => fn.countAll().as('kept'))
    .where('revision', '>=', from)
    .where('revision', '<=', to)
    .executeTakeFirstOrThrow();
  return Number(kept) === to - from + 1;
}
