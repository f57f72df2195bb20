import type { Database } from '../../src/database/database';

/** The tests of the database write to its plainest table. Each row is told by its name. */
export const row = (name: string, appliedAt = '') => ({ name, applied_at: appliedAt });

export async function namesIn({ kysely }: Pick<Database, 'kysely'>): Promise<string[]> {
  const rows = await kysely.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name).filter((name) => !/^\d{4}-/.test(name));
}
