import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { assertStorable } from '../storable';
import { DatabaseUnavailableError } from '../errors/database-unavailable-error';
import { postgresError } from './postgres-error';

const ROWS_PER_FETCH = 1_000;

/** A connection from the pool, for as long as one caller has it. */
export class PostgresSession implements DatabaseConnection {
  private inTransaction = false;
  private cursors = 0;
  /** Set when the connection may no longer be in order; the pool then drops it. */
  private broken = false;

  constructor(private readonly client: PoolClient) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.query<Row>(sql, parameters);
    return { rows, numAffectedRows: rowCount === null ? undefined : BigInt(rowCount) };
  }

  /** Reads through a cursor, which lives in a transaction: the caller's, or one of its own. */
  async *streamQuery<Row>(
    { sql, parameters }: CompiledQuery,
    chunkSize = ROWS_PER_FETCH,
  ): AsyncIterableIterator<QueryResult<Row>> {
    const own = !this.inTransaction;
    const cursor = `rows_${++this.cursors}`;
    if (own) await this.begin('begin read only');
    try {
      await this.query(`declare ${cursor} no scroll cursor for ${sql}`, parameters);
      for (let full = true; full;) {
        const { rows } = await this.query<Row>(`fetch ${chunkSize} from ${cursor}`);
        full = rows.length === chunkSize;
        if (rows.length > 0) yield { rows };
      }
    } finally {
      if (own) await this.rollback();
      else await this.query(`close ${cursor}`);
    }
  }

  async begin(statement: string): Promise<void> {
    await this.query(statement);
    this.inTransaction = true;
  }

  async commit(): Promise<void> {
    await this.query('commit');
    this.inTransaction = false;
  }

  async rollback(): Promise<void> {
    await this.query('rollback');
    this.inTransaction = false;
  }

  /** A connection that is still in a transaction is not given to the next caller. */
  end(): void {
    this.client.release(this.broken || this.inTransaction);
  }

  private async query<Row>(sql: string, parameters: readonly unknown[] = []) {
    assertStorable(parameters);
    try {
      return await this.client.query<Row & object>(sql, [...parameters]);
    } catch (error) {
      const translated = postgresError(error);
      this.broken ||= translated instanceof DatabaseUnavailableError;
      throw translated;
    }
  }
}
