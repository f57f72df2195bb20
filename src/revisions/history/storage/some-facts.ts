import { sql, type RawBuilder } from 'kysely';
import type { FactColumns } from './fact-table';

const FACTS_PER_QUERY = 2_000;

/** True for a bounded number of the facts that meet a condition, so that changing them is a short transaction. */
export function someFacts({ name, key }: FactColumns, condition: RawBuilder<unknown>): RawBuilder<boolean> {
  const columns = sql.join([...key, 'valid_from'].map((column) => sql.ref(column)));
  return sql`(${columns}) in
    (select ${columns} from ${sql.table(name)} where ${condition} limit ${sql.lit(FACTS_PER_QUERY)})`;
}
