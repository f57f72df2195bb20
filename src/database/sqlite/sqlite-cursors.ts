import type { SqliteConnection } from './sqlite-binding';
import type { SqliteParameter, SqliteRow } from './sqlite-values';

interface Cursor {
  readonly rows: Iterator<SqliteRow>;
  /** Held until the end: an iterator of the package reads freed memory once its statement was collected. */
  readonly statement: ReturnType<SqliteConnection['prepare']>;
  /** The reader that is the cursor's alone; undefined where it reads within the transaction of the writer. */
  readonly reader?: SqliteConnection;
}

/** The queries whose rows are being read piece by piece. */
export class SqliteCursors {
  private readonly cursors = new Map<number, Cursor>();
  /** Reused for the next cursor: the package releases the files of a closed connection only on garbage collection. */
  private readonly idle: SqliteConnection[] = [];
  private opened = 0;

  constructor(private readonly openReader: () => SqliteConnection) {}

  /** A cursor on what is committed by now. */
  openCommitted(sql: string, parameters: SqliteParameter[]): number {
    const reader = this.idle.pop() ?? this.openReader();
    try {
      return this.open(reader, sql, parameters, reader);
    } catch (error) {
      this.idle.push(reader);
      throw error;
    }
  }

  open(
    connection: SqliteConnection,
    sql: string,
    parameters: SqliteParameter[],
    reader?: SqliteConnection,
  ): number {
    const statement = connection.prepare(sql);
    const rows = statement.iterate(...parameters) as Iterator<SqliteRow>;
    this.cursors.set(++this.opened, { rows, statement, reader });
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

  /** Closes the cursor, and releases its connection's hold on the state that it was reading. */
  close(id: number): void {
    const cursor = this.cursors.get(id);
    this.cursors.delete(id);
    cursor?.rows.return?.();
    if (cursor?.reader !== undefined) this.idle.push(cursor.reader);
  }

  closeAll(): void {
    for (const id of [...this.cursors.keys()]) this.close(id);
    for (const reader of this.idle.splice(0)) reader.close();
  }
}
