import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Dialect } from '../schema';

/** Text that compares as bytes on both: no locale, no folding of case or accents. */
export function text(dialect: Dialect) {
  return dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
}

/** A whole number of 64 bits, read as a JavaScript number. */
export function integer(dialect: Dialect) {
  return dialect === 'postgres' ? sql`bigint` : sql`integer`;
}

/** A table that refuses a value of the wrong type on both: SQLite does so only when told to. */
export function createTable(
  db: Kysely<unknown>,
  dialect: Dialect,
  name: string,
): CreateTableBuilder<string, never> {
  const table = db.schema.createTable(name);
  return dialect === 'sqlite' ? table.modifyEnd(sql`strict`) : table;
}
