import { sql } from 'kysely';
import type { Database } from '../../src/database/database';

export interface DescribedTable {
  /** By name: `text`, `integer`, or one of these with ` or null`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly generated: readonly string[];
  readonly primaryKey: readonly string[];
  /** `unique (a, b)`, `index (a)`, with ` where …` for those over some of the rows. Names differ by database. */
  readonly indexes: readonly string[];
}

interface ColumnFact {
  table: string;
  name: string;
  kind: string;
  nullable: number;
  generated: number;
  /** Place in the primary key from 1; 0 outside of it. */
  key: number;
}

interface IndexFact {
  table: string;
  unique: number;
  columns: string;
  condition: string | null;
}

/** What is really there, in words that fit both databases. */
export async function describeTables(database: Database): Promise<Record<string, DescribedTable>> {
  const facts =
    database.dialect === 'sqlite'
      ? { columns: sqliteColumns, indexes: sqliteIndexes }
      : { columns: postgresColumns, indexes: postgresIndexes };
  const { rows: columns } = await facts.columns.execute(database.kysely);
  const { rows: indexes } = await facts.indexes.execute(database.kysely);
  const tables = [...new Set(columns.map(({ table }) => table))].sort();
  return Object.fromEntries(
    tables.map((table) => [
      table,
      describeTable(
        columns.filter((fact) => fact.table === table),
        indexes.filter((fact) => fact.table === table),
      ),
    ]),
  );
}

function describeTable(columns: readonly ColumnFact[], indexes: readonly IndexFact[]): DescribedTable {
  const key = columns.filter((column) => column.key > 0).sort((a, b) => a.key - b.key);
  return {
    columns: Object.fromEntries(
      columns.map(({ name, kind, nullable }) => [name, nullable ? `${kind} or null` : kind]),
    ),
    generated: columns.filter(({ generated }) => generated).map(({ name }) => name),
    primaryKey: key.map(({ name }) => name),
    indexes: indexes.map(describeIndex).sort(),
  };
}

function describeIndex({ unique, columns, condition }: IndexFact): string {
  const where = condition === null ? '' : ` where ${condition.toLowerCase().replaceAll(/["()]/g, '')}`;
  return `${unique ? 'unique' : 'index'} (${columns})${where}`;
}

const sqliteColumns = sql<ColumnFact>`
  select m.name as "table", c.name, lower(c.type) as kind, c."notnull" = 0 as nullable, c.hidden = 3 as generated, c.pk as "key"
  from sqlite_schema m, pragma_table_xinfo(m.name) c where m.type = 'table'`;

const sqliteIndexes = sql<IndexFact>`
  select m.name as "table", i."unique", (select group_concat(name, ', ') from pragma_index_info(i.name)) as columns,
    (select substr(x.sql, instr(lower(x.sql), ' where ') + 7) from sqlite_schema x
      where x.name = i.name and i.partial) as condition
  from sqlite_schema m, pragma_index_list(m.name) i where m.type = 'table' and i.origin <> 'pk'`;

const postgresColumns = sql<ColumnFact>`
  select c.relname as "table", a.attname as name, (not a.attnotnull)::int as nullable, (a.attgenerated <> '')::int as generated,
    case when a.atttypid = 'int8'::regtype then 'integer'
      when a.atttypid = 'text'::regtype and a.attcollation = '"C"'::regcollation then 'text'
      else format_type(a.atttypid, a.atttypmod) || ' of another kind' end as kind,
    coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) as "key"
  from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

const postgresIndexes = sql<IndexFact>`
  select c.relname as "table", i.indisunique::int as "unique", pg_get_expr(i.indpred, i.indrelid) as condition,
    (select string_agg(a.attname, ', ' order by k.place) from unnest(i.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and not i.indisprimary`;
