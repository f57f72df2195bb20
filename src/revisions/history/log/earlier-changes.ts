import { sql, type Kysely } from 'kysely';
import type { Dialect, Schema } from '../../../database/schema';
import { jsonRows } from '../storage/json-rows';
import { logTables } from './log-rows';
import type { LoggedChange } from './logged-change';

interface IntervalRow {
  readonly place: number | string;
  readonly valid_from: number;
  readonly valid_to: number | null;
}

/** The last revision before each change in which the same thing changed, in the order of the changes. */
export async function earlierChanges(
  kysely: Kysely<Schema>,
  dialect: Dialect,
  changes: readonly LoggedChange[],
): Promise<(number | undefined)[]> {
  const earlier = new Array<number | undefined>(changes.length).fill(undefined);
  for (const [table, { name, key }] of logTables.entries()) {
    const meant = changes.flatMap(({ position }, place) =>
      position.table === table ? [{ position, place }] : [],
    );
    if (meant.length === 0) continue;
    const rows = meant.map(({ position, place }) => [`${place}`, ...position.key]);
    const given = jsonRows(dialect, rows);
    const isSame = sql.join(
      key.map((column, part) => sql`fact.${sql.ref(column)} = ${given.column(part + 1)}`),
      sql` and `,
    );
    const query = sql<IntervalRow>`select ${given.column(0)} as place, fact.valid_from, fact.valid_to
      from ${given.source} join ${sql.table(name)} as fact on ${isSame}`;
    for (const { place, valid_from: from, valid_to: to } of (await query.execute(kysely)).rows)
      for (const revision of [from, to]) note(earlier, changes, Number(place), revision);
  }
  return earlier;
}

function note(
  earlier: (number | undefined)[],
  changes: readonly LoggedChange[],
  place: number,
  revision: number | null,
): void {
  if (revision === null || revision >= changes[place]!.position.revision) return;
  if (revision > (earlier[place] ?? -1)) earlier[place] = revision;
}
