import { sql } from 'kysely';
import type { Database } from '../../src/database/database';
import { migrations } from '../../src/database/migrations';
import { createTable, text } from '../../src/database/migrations/portable-columns';
import type { Migration } from '../../src/database/migrations/migration';

const notes: Migration = {
  name: '9001-notes',
  up: (db, dialect) =>
    createTable(db, dialect, 'note')
      .addColumn('text', text(dialect), (column) => column.notNull().primaryKey())
      .execute(),
};

/** The tables of the service, and one that only tests write to. */
export const withNotes: readonly Migration[] = [...migrations, notes];

export async function addNote({ kysely }: Database, note: string): Promise<void> {
  await sql`insert into note values (${note})`.execute(kysely);
}

export async function notesIn({ kysely }: Database): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from note`.execute(kysely);
  return rows.map((row) => row.text);
}
