import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../../database/schema';
import type { FactColumns } from './fact-table';
import { jsonRows } from './json-rows';

type Rows = readonly (readonly string[])[];

/** Stores facts that hold from a revision on. The rows are in the order of the table's columns. */
export async function insertFacts(
  tx: Transaction<Schema>,
  dialect: Dialect,
  { name, columns }: FactColumns,
  rows: Rows,
  revision: number,
): Promise<void> {
  const { source, column } = jsonRows(dialect, rows);
  const values = columns.map((_, place) => column(place));
  await sql`insert into ${sql.table(name)} (${list(columns)}, valid_from)
    select ${sql.join(values)}, ${sql.lit(revision)} from ${source}`.execute(tx);
}

/** Ends facts that no longer hold from a revision on. */
export async function closeFacts(
  tx: Transaction<Schema>,
  dialect: Dialect,
  { name, key }: FactColumns,
  rows: Rows,
  revision: number,
): Promise<void> {
  const { source, column } = jsonRows(dialect, rows);
  const isGiven = key.map((part, place) => sql`${sql.ref(`${name}.${part}`)} = ${column(place)}`);
  await sql`update ${sql.table(name)} set valid_to = ${sql.lit(revision)} from ${source}
    where ${sql.join(isGiven, sql` and `)} and ${sql.ref(`${name}.valid_to`)} is null`.execute(tx);
}

function list(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}
