import { hash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Dialect, Schema } from '../../src/database/schema';
import type { Release } from './releases';
import { inTodaysNames } from './todays-names';

/** Every row of a table, as the digest of what it says; the beginning of it tells a person which row it is. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface ReadTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What says when the database was migrated, and which columns are derived by the database. */
const PASSED_OVER = new Set(['migration', 'sqlite_sequence']);
const SHOWN = 120;

/** The tables of a database with the columns that hold facts. */
export async function tablesOf(db: Kysely<Schema>, dialect: Dialect): Promise<ReadTable[]> {
  const { rows } = await (
    dialect === 'sqlite'
      ? sql<{ table: string; column: string }>`select m.name as "table", c.name as "column"
          from sqlite_schema as m, pragma_table_info(m.name) as c where m.type = 'table' order by m.name, c.cid`
      : sql<{ table: string; column: string }>`select table_name as "table", column_name as "column"
          from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER'
          order by table_name, ordinal_position`
  ).execute(db);
  const byTable = new Map<string, string[]>();
  for (const { table, column } of rows) byTable.set(table, [...(byTable.get(table) ?? []), column]);
  return [...byTable].flatMap(([name, columns]) => (PASSED_OVER.has(name) ? [] : [{ name, columns }]));
}

/** The facts of these tables, in the names of today: what an upgrade renames is one fact with two names. */
export async function factsOf(
  db: Kysely<Schema>,
  tables: readonly ReadTable[],
  release: Pick<Release, 'renamed'>,
): Promise<Facts> {
  const facts = new Map<string, Map<string, string>>();
  for (const { name, columns } of tables) {
    const found = new Map<string, string>();
    const query = sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}`;
    const { rows } = await query.execute(db);
    for (const row of rows as Record<string, unknown>[]) {
      const said = JSON.stringify(columns.map((column) => named(name, row[column], release)));
      found.set(hash('sha256', said, 'base64'), said.slice(0, SHOWN));
    }
    facts.set(name, found);
  }
  return facts;
}

/** Records keep the names that they were hashed with. */
function named(table: string, value: unknown, release: Pick<Release, 'renamed'>): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string' || table.startsWith('audit_')) return value;
  if (!/^[[{]/.test(value)) return inTodaysNames(value, release);
  return JSON.stringify(inTodaysNames(JSON.parse(value), release));
}

export function countOf(facts: Facts): number {
  return [...facts.values()].reduce((sum, rows) => sum + rows.size, 0);
}

/** Sentences; none when each fact of before is there after, and no table has others. */
export function* differences(before: Facts, after: Facts): Generator<string> {
  for (const [table, rows] of before) {
    const now = after.get(table) ?? new Map<string, string>();
    for (const [digest, said] of rows) if (!now.has(digest)) yield `${table} lost ${said}`;
    for (const [digest, said] of now)
      if (!rows.has(digest)) yield `${table} has what was not there before: ${said}`;
  }
}
