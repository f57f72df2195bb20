import type { SqliteConnection } from './sqlite-binding';
import type { SqliteParameter, SqliteRow } from './sqlite-values';

interface Cursor {
  readonly rows: Iterator<SqliteRow>;
  /** Held until the end: an iterator of the package reads freed memory once its statement was collected. */
  readonly statement: ReturnType<SqliteConnection['prepare']>;
  /** The connection that was opened for this cursor alone. */
  readonly own?: SqliteConnection;
}

/** The queries whose rows are being read piece by piece. */
export class SqliteCursors {
  private readonly cursors = new Map<number, Cursor>();
  private opened = 0;

  open(
    connection: SqliteConnection,
    sql: string,
    parameters: SqliteParameter[],
    own?: SqliteConnection,
  ): number {
    const statement = connection.prepare(sql);
    const rows = statement.iterate(...parameters) as Iterator<SqliteRow>;
    this.cursors.set(++this.opened, { rows, statement, own });
    return this.opened;
  }

  fetch(id: number, count: number): SqliteRow[] {
    const cursor = this.cursors.get(id);
    if (cursor === undefined) throw new Error('The cursor is closed.');
    const rows: SqliteRow[] = [];
    while (rows.length < count) {
      const next = cursor.rows.next();
      if (next.done === true) break;
      rows.push(next.value);
    }
    return rows;
  }

  /** Closing twice is harmless: a reader that ends early cannot know whether it was the first. */
  close(id: number): void {
    const cursor = this.cursors.get(id);
    this.cursors.delete(id);
    cursor?.rows.return?.();
    cursor?.own?.close();
  }

  closeAll(): void {
    for (const id of [...this.cursors.keys()]) this.close(id);
  }
}
