import { sql, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../database/schema';

const ROWS_AT_ONCE = 2_000;

/** A row of a table, as it is stored. */
type Row = Readonly<Record<string, string | number | null>>;

/** Which columns rows have, and which of them are numbers. */
export interface RowColumns {
  readonly table: keyof Schema;
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

/** Inserts thousands of rows: they travel as one parameter, since each value of its own would cost a hundred times as much. */
export async function insertRows(
  tx: Transaction<Schema>,
  dialect: Dialect,
  { table, texts, numbers }: RowColumns,
  rows: readonly Row[],
): Promise<void> {
  const columns = [...texts, ...numbers];
  const values = columns.map((column, place) => valueAt(dialect, place, numbers.includes(column)));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE);
    const json = JSON.stringify(some.map((row) => columns.map((column) => row[column] ?? null)));
    const source =
      dialect === 'sqlite'
        ? sql`json_each(${json}) as given`
        : sql`json_array_elements(${json}::json) as given(value)`;
    await sql`insert into ${sql.table(table)} (${names}) select ${sql.join(values)} from ${source}`.execute(
      tx,
    );
  }
}

function valueAt(dialect: Dialect, place: number, isNumber: boolean) {
  if (dialect === 'sqlite') return sql`json_extract(given.value, ${sql.lit(`$[${place}]`)})`;
  const text = sql`(given.value ->> ${sql.lit(place)})`;
  return isNumber ? sql`${text}::bigint` : text;
}
