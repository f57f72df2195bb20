import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { assertStorable } from '../storable';
import { DatabaseUnavailableError } from '../database.errors';
import { postgresError } from './postgres-error';
import { SESSION_LIMITS } from './postgres-pool';
import type { SilenceWatch } from './silence-watch';

const ROWS_PER_FETCH = 1_000;
/** A transaction that writes holds locks: if its instance stalls or is lost, they are released after this time. */
const WRITING_IDLE_MS = 30_000;
const LIMITS = Object.entries(SESSION_LIMITS)
  .map(([name, ms]) => `set local ${name} = ${ms};`)
  .join(' ');

/** A connection from the pool, for as long as one caller has it. */
export class PostgresSession implements DatabaseConnection {
  private inTransaction = false;
  private cursors = 0;
  /** Set when the connection may no longer be in order; the pool then drops it. */
  private broken = false;

  constructor(
    private readonly client: PoolClient,
    private readonly limitsPerTransaction = false,
    /** Called when other sessions are as useless as this one. */
    private readonly onUselessSessions: () => void = () => undefined,
    private readonly silence?: SilenceWatch,
  ) {}

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
    if (own) await this.begin('begin read only', '');
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

  /** Everything that a transaction relies on is set in it, in one message: nothing of a session outlives it. */
  async begin(
    statement: string,
    settings = `set local idle_in_transaction_session_timeout = ${WRITING_IDLE_MS}`,
  ): Promise<void> {
    await this.query(`${statement}; ${this.limitsPerTransaction ? LIMITS : ''} ${settings}`);
    this.inTransaction = true;
  }

  async commit(): Promise<void> {
    await this.query('commit');
    this.inTransaction = false;
  }

  /** A broken session is not used any further: it is dropped, and the server undoes what it had begun. */
  async rollback(): Promise<void> {
    if (this.broken) return;
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
      const statement = this.client.query<Row & object>(sql, [...parameters]);
      return await (this.silence?.during(this.client, statement) ?? statement);
    } catch (error) {
      const translated = postgresError(error);
      if (translated instanceof DatabaseUnavailableError) {
        this.broken = true;
        if (translated.concernsOtherSessions) this.onUselessSessions();
      }
      throw translated;
    }
  }
}
