import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../../database/schema';
import { entityTable, grantTable, membershipTable, type FactColumns } from '../storage/fact-table';
import { addedBetween, removedBetween } from '../storage/validity';
import type { PlacedChange } from './change-reader';
import { changeSource, type FactRow } from './change-source';
import type { ChangeKind } from './fact-change';

interface Sides {
  before?: FactRow;
  after?: FactRow;
}

/**
 * Every change between two stored revisions, in no order; undefined when there are more than `limit`. It costs as much as
 * there are changes: pages of them, in their order, cost a walk through all facts.
 */
export async function changesBetween(
  kysely: Kysely<Schema>,
  from: number,
  to: number,
  limit: number,
): Promise<PlacedChange[] | undefined> {
  const changes: PlacedChange[] = [];
  for (const table of [entityTable, membershipTable, grantTable]) {
    // Each uses the index of one end of the intervals.
    const went = await factRows(kysely, table, removedBetween(from, to), limit + 1);
    const came = await factRows(kysely, table, addedBetween(from, to), limit + 1);
    if (Math.max(went.length, came.length) > limit) return undefined;
    changes.push(...joined(table, went, came));
    if (changes.length > limit) return undefined;
  }
  return changes;
}

async function factRows(
  kysely: Kysely<Schema>,
  { name, columns }: FactColumns,
  condition: RawBuilder<boolean>,
  limit: number,
): Promise<readonly FactRow[]> {
  const selected = sql.join(columns.map((column) => sql.ref(column)));
  const query = sql<FactRow>`select ${selected} from ${sql.table(name)} where ${condition} limit ${limit}`;
  return (await query.execute(kysely)).rows;
}

/** What went and what came of one thing are one change. */
function joined(table: FactColumns, went: readonly FactRow[], came: readonly FactRow[]): PlacedChange[] {
  const byKey = new Map<string, Sides & { readonly key: readonly string[] }>();
  for (const [side, rows] of [
    ['before', went],
    ['after', came],
  ] as const) {
    for (const row of rows) {
      const key = table.key.map((column) => row[column] ?? '');
      const id = JSON.stringify(key);
      byKey.set(id, { key, ...byKey.get(id), [side]: row });
    }
  }
  return [...byKey.values()].flatMap(({ key, before, after }) => {
    const kind = kindOf(table, key);
    const change = changeSource(kind).changeOf(before, after);
    return change === undefined ? [] : [{ change, position: { kind, key } }];
  });
}

function kindOf(table: FactColumns, [first]: readonly string[]): ChangeKind {
  if (table === grantTable) return 'grant';
  return table === membershipTable ? 'membership' : (first as ChangeKind);
}
