import { sql, type RawBuilder } from 'kysely';
import type { Dialect } from '../../../database/schema';

/** Rows of text given to a statement as one parameter, so that a thousand cost no more to send than one. */
export interface JsonRows {
  /** For a FROM clause. */
  readonly source: RawBuilder<unknown>;
  /** The value at a place of each row. */
  readonly column: (place: number) => RawBuilder<string>;
}

export function jsonRows(dialect: Dialect, rows: readonly (readonly string[])[]): JsonRows {
  const json = JSON.stringify(rows);
  return dialect === 'sqlite'
    ? {
        source: sql`json_each(${json}) as given`,
        column: (place) => sql`json_extract(given.value, ${sql.lit(`$[${place}]`)})`,
      }
    : {
        source: sql`json_array_elements(${json}::json) as given(value)`,
        column: (place) => sql`(given.value ->> ${sql.lit(place)})`,
      };
}
