import { sql, type Kysely, type RawBuilder } from 'kysely';

export type Renames = readonly (readonly [former: string, name: string])[];

/** Replaces texts in a column, one after the other; rows that hold none of them stay as they are. */
export async function renameInText(
  db: Kysely<unknown>,
  table: string,
  column: string,
  renames: Renames,
): Promise<void> {
  const renamed = renames.reduce<RawBuilder<unknown>>(
    (text, [former, name]) => sql`replace(${text}, ${former}, ${name})`,
    sql.ref(column),
  );
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renamed}
    where ${sql.ref(column)} <> ${renamed}`.execute(db);
}
