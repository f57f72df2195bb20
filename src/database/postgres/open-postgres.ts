import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Dialect as KyselyDialect,
} from 'kysely';
import { Pool, types } from 'pg';
import { DatabaseUnreachableError } from '../errors/database-unreachable-error';
import { PostgresTooOldError } from '../errors/postgres-too-old-error';
import { PostgresDriver } from './postgres-driver';
import { refuseOldServer } from './refuse-old-server';

/** Connects to the server of `url`; fails when nobody answers or the server is too old. */
export async function openPostgres(url: string): Promise<KyselyDialect> {
  const pool = createPool(url);
  try {
    await checkVersion(pool);
  } catch (error) {
    await pool.end();
    throw error instanceof PostgresTooOldError ? error : new DatabaseUnreachableError(url, reasonOf(error));
  }
  return {
    createDriver: () => new PostgresDriver(pool),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** A host with several addresses gives an error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'no answer';
}

function createPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'rolecall',
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 300_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // The pool replaces a connection that breaks, and its user gets an error. Unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const { INT8, NUMERIC } = types.builtins;

/** Counts and sums come as numbers, as they do from SQLite. */
const getTypeParser: typeof types.getTypeParser = (oid, format) =>
  oid === INT8 || oid === NUMERIC ? Number : (types.getTypeParser(oid, format) as never);

async function checkVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  refuseOldServer(rows[0]?.server_version ?? '');
}
