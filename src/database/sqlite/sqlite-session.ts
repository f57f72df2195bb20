import { SelectQueryNode, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import { assertStorable } from '../storable';
import { sqliteError } from './sqlite-error';
import type { SqliteParameter } from './sqlite-values';
import type { EngineArgs, EngineMethod, EngineResult } from './sqlite-protocol';
import type { SqliteThread } from './sqlite-thread';
import type { WriteLock } from './write-lock';

const ROWS_PER_MESSAGE = 1_000;

/** What one caller does with the database: a statement, or a transaction from begin to end. */
export class SqliteSession implements DatabaseConnection {
  private inTransaction = false;

  constructor(
    private readonly thread: SqliteThread,
    private readonly lock: WriteLock,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const parameters = storable(query);
    if (this.inTransaction) return this.write(query, parameters);
    if (SelectQueryNode.is(query.query)) {
      return { rows: (await this.call('all', 'reader', query.sql, parameters)) as Row[] };
    }
    await this.lock.acquire();
    try {
      return await this.write(query, parameters);
    } finally {
      this.lock.release();
    }
  }

  async *streamQuery<Row>(
    query: CompiledQuery,
    chunkSize = ROWS_PER_MESSAGE,
  ): AsyncIterableIterator<QueryResult<Row>> {
    const scope = this.inTransaction ? 'transaction' : 'committed';
    const cursor = await this.call('openCursor', scope, query.sql, storable(query));
    try {
      for (let full = true; full;) {
        const rows = (await this.call('fetch', cursor, chunkSize)) as Row[];
        full = rows.length === chunkSize;
        if (rows.length > 0) yield { rows };
      }
    } finally {
      await this.call('closeCursor', cursor);
    }
  }

  /** The lock is held from here to `end`, whatever becomes of the transaction. */
  async begin(): Promise<void> {
    await this.lock.acquire();
    this.inTransaction = true;
    await this.call('run', 'begin immediate', []);
  }

  async commit(): Promise<void> {
    await this.call('run', 'commit', []);
  }

  async rollback(): Promise<void> {
    await this.call('rollback');
  }

  end(): void {
    if (this.inTransaction) this.lock.release();
    this.inTransaction = false;
  }

  private async write<Row>(query: CompiledQuery, parameters: SqliteParameter[]): Promise<QueryResult<Row>> {
    if (returnsRows(query)) {
      return { rows: (await this.call('all', 'writer', query.sql, parameters)) as Row[] };
    }
    return { numAffectedRows: BigInt(await this.call('run', query.sql, parameters)), rows: [] };
  }

  private async call<M extends EngineMethod>(method: M, ...args: EngineArgs<M>): Promise<EngineResult<M>> {
    try {
      return await this.thread.call(method, ...args);
    } catch (error) {
      throw sqliteError(error);
    }
  }
}

function storable({ parameters }: CompiledQuery): SqliteParameter[] {
  assertStorable(parameters);
  return parameters as SqliteParameter[];
}

/** Written-out SQL may return rows or not; asking for them is right in both cases. */
function returnsRows({ query }: CompiledQuery): boolean {
  return (
    SelectQueryNode.is(query) ||
    query.kind === 'RawNode' ||
    ('returning' in query && query.returning !== undefined)
  );
}
