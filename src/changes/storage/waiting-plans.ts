import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import type { StoredChange } from '../change';

/** How many plans that may still be applied each caller has, the one with the most first. */
export async function countWaiting(
  tx: Transaction<Schema>,
  now: string,
): Promise<{ author: StoredChange['createdBy']; count: number }[]> {
  const rows = await tx
    .selectFrom('change')
    .select(({ fn }) => ['created_by_type', 'created_by_id', fn.countAll<number>().as('count')])
    .where('status', 'in', ['planned', 'approved'])
    .where('expires_at', '>', now)
    .groupBy(['created_by_type', 'created_by_id'])
    .orderBy('count', 'desc')
    .execute();
  return rows.map((row) => ({
    author: { type: row.created_by_type as StoredChange['createdBy']['type'], id: row.created_by_id },
    count: Number(row.count),
  }));
}

/** The author's oldest plan that waits and was not approved. */
export async function oldestUnapproved(
  tx: Transaction<Schema>,
  { type, id }: StoredChange['createdBy'],
  now: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('change')
    .select('id')
    .where('status', '=', 'planned')
    .where('expires_at', '>', now)
    .where('created_by_type', '=', type)
    .where('created_by_id', '=', id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
