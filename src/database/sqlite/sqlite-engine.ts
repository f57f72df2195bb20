import { DatabaseFile } from './database-file';
import { refuseForeignFile } from './refuse-foreign-file';
import { connectSqlite, type SqliteConnection } from './sqlite-binding';
import { SqliteCursors } from './sqlite-cursors';
import { lockProcess } from './sqlite-process-lock';
import type { SqliteParameter, SqliteRow } from './sqlite-values';
import { StatementCache } from './statement-cache';

export interface SqliteFiles {
  /** The database itself. */
  readonly database: string;
  /** Locked for as long as a process has the database open. */
  readonly lock: string;
}

/**
 * SQLite as the thread sees it. One connection writes. Another one reads what is committed, so that a reader never
 * waits for a transaction, and a cursor has one of its own, so that it sees one state from its first row to its last.
 */
export class SqliteEngine {
  private readonly cursors = new SqliteCursors(() => this.openReader());
  private lock: SqliteConnection;
  private writer: StatementCache;
  private reader: StatementCache;
  private file: DatabaseFile;
  private inTransaction = false;

  open(files: SqliteFiles): void {
    this.lock = lockProcess(files.lock);
    const writer = connectSqlite(files.database);
    refuseForeignFile(writer);
    setUpConnection(writer);
    this.file = new DatabaseFile(files.database);
    this.writer = new StatementCache(writer);
    this.reader = new StatementCache(this.openReader());
  }

  /** Runs a statement and gives its rows. */
  all(connection: 'reader' | 'writer', sql: string, parameters: SqliteParameter[]): SqliteRow[] {
    if (connection === 'writer') this.beforeWriting(sql);
    return this[connection].prepare(sql).all(...parameters) as SqliteRow[];
  }

  /** Runs a statement without rows; gives the number of rows that it changed. */
  run(sql: string, parameters: SqliteParameter[]): number {
    this.beforeWriting(sql);
    const { changes } = this.writer.prepare(sql).run(...parameters);
    if (sql === 'begin immediate') this.inTransaction = true;
    if (sql === 'commit') this.inTransaction = false;
    return changes;
  }

  /** A full disk or an I/O error may have undone the transaction already. */
  rollback(): void {
    this.inTransaction = false;
    try {
      this.writer.connection.exec('rollback');
    } catch (error) {
      if (!(error as Error).message.includes('no transaction is active')) throw error;
    }
  }

  /** Begins to read the rows of a query: those of the open transaction, or those committed by now. */
  openCursor(scope: 'transaction' | 'committed', sql: string, parameters: SqliteParameter[]): number {
    return scope === 'transaction'
      ? this.cursors.open(this.writer.connection, sql, parameters)
      : this.cursors.openCommitted(sql, parameters);
  }

  /** The next rows; fewer than `count` at the end. */
  fetch(cursor: number, count: number): SqliteRow[] {
    return this.cursors.fetch(cursor, count);
  }

  closeCursor(cursor: number): void {
    this.cursors.close(cursor);
  }

  /** Moves the write-ahead log into the database, so that the one file is all of it, and lets the next process in. */
  close(): void {
    this.cursors.closeAll();
    this.reader.close();
    try {
      this.writer.connection.exec('pragma wal_checkpoint(truncate)');
    } finally {
      this.writer.close();
      this.lock.close();
    }
  }

  /** Where a transaction begins, where it ends, and where there is none. */
  private beforeWriting(sql: string): void {
    if (!this.inTransaction || sql === 'commit') this.file.assertInPlace();
  }

  private openReader(): SqliteConnection {
    const connection = connectSqlite(this.file.path);
    setUpConnection(connection);
    connection.exec('pragma query_only = on');
    return connection;
  }
}

/**
 * What every connection is set to, in addition to the busy timeout of `connectSqlite`. With `synchronous = full` a commit
 * is on the disk before it is acknowledged; with `normal`, which many take for WAL, a power cut loses acknowledged rows.
 */
const sqlitePragmas = {
  journal_mode: 'wal',
  synchronous: 'full',
  foreign_keys: 'on',
} as const;

function setUpConnection(connection: SqliteConnection): void {
  for (const [name, value] of Object.entries(sqlitePragmas)) connection.exec(`pragma ${name} = ${value}`);
}
