import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../../database/schema';
import type { FactRow } from '../reading/change-source';
import { entityTable, grantTable, membershipTable, type FactColumns } from '../storage/fact-table';
import { addedBetween, removedBetween } from '../storage/validity';
import { logCondition, type LogFilter } from './log-filter';
import type { LogSpan } from './log-span';
import type { LogPosition } from './logged-change';

/** In the order of the log. */
export const logTables: readonly FactColumns[] = [grantTable, membershipTable, entityTable];

/** Both sides of one change, as the database has them. */
export interface LogRow {
  readonly position: LogPosition;
  readonly before?: FactRow;
  readonly after?: FactRow;
}

interface SidedRow {
  readonly position: LogPosition;
  readonly side: 'before' | 'after';
  readonly row: FactRow;
}

/** The next changes of a span in the order of the log, at most `limit`. Fewer are all that are left of it. */
export async function logRows(
  kysely: Kysely<Schema>,
  span: LogSpan,
  filter: LogFilter,
  limit: number,
  after?: LogPosition,
): Promise<readonly LogRow[]> {
  const found: SidedRow[] = [];
  for (const [place, table] of logTables.entries()) {
    const condition = logCondition(table, filter);
    if (condition === undefined) continue;
    for (const side of ['before', 'after'] as const) {
      const revision = revisionOf(side, span);
      const isMeant = sql`${sideCondition(side, span)} and ${condition}
        and ${isAfter(revision, place, table, after)}`;
      const rows = await rowsOf(kysely, table, revision, isMeant, limit);
      found.push(...rows.map((row) => ({ position: positionOf(row, place, table), side, row })));
    }
  }
  return joined(found.sort((one, other) => comparePositions(one.position, other.position))).slice(0, limit);
}

function comparePositions(one: LogPosition, other: LogPosition): number {
  if (one.revision !== other.revision) return other.revision - one.revision;
  if (one.table !== other.table) return one.table - other.table;
  for (const [place, part] of one.key.entries()) {
    const order = Buffer.compare(Buffer.from(part), Buffer.from(other.key[place] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

function revisionOf(side: SidedRow['side'], { to, whole }: LogSpan): RawBuilder<number> {
  if (!whole) return sql`${sql.lit(to)}`;
  return side === 'after' ? sql`valid_from` : sql`valid_to`;
}

function sideCondition(side: SidedRow['side'], { after, to, whole }: LogSpan): RawBuilder<boolean> {
  if (!whole) return side === 'after' ? addedBetween(after, to) : removedBetween(after, to);
  return side === 'after'
    ? sql`(valid_from > ${after} and valid_from <= ${to})`
    : sql`(valid_to > ${after} and valid_to <= ${to})`;
}

function isAfter(
  revision: RawBuilder<number>,
  place: number,
  { key }: FactColumns,
  after?: LogPosition,
): RawBuilder<boolean> {
  if (after === undefined) return sql`1 = 1`;
  if (place < after.table) return sql`${revision} < ${after.revision}`;
  if (place > after.table) return sql`${revision} <= ${after.revision}`;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  return sql`(${revision} < ${after.revision}
    or (${revision} = ${after.revision} and (${columns}) > (${sql.join(after.key)})))`;
}

async function rowsOf(
  kysely: Kysely<Schema>,
  { name, key, columns }: FactColumns,
  revision: RawBuilder<number>,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<readonly FactRow[]> {
  const selected = sql.join(columns.map((column) => sql.ref(column)));
  const inOrder = sql.join(key.map((column) => sql.ref(column)));
  const query = sql<FactRow>`select ${selected}, ${revision} as at from ${sql.table(name)}
    where ${condition} order by at desc, ${inOrder} limit ${limit}`;
  return (await query.execute(kysely)).rows;
}

function positionOf(row: FactRow, table: number, { key }: FactColumns): LogPosition {
  return { revision: Number(row.at), table, key: key.map((column) => row[column] ?? '') };
}

/** What went and what came at one position are one change. */
function joined(rows: readonly SidedRow[]): LogRow[] {
  const changes: { position: LogPosition; before?: FactRow; after?: FactRow }[] = [];
  for (const { position, side, row } of rows) {
    const last = changes.at(-1);
    if (last !== undefined && comparePositions(last.position, position) === 0) last[side] = row;
    else changes.push({ position, [side]: row });
  }
  return changes;
}
