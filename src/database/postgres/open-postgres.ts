import { Logger } from '@nestjs/common';
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { DatabaseReadOnlyError, DatabaseStartError, DatabaseUnreachableError } from '../database.errors';
import type { ObservableDialect } from '../observable-dialect';
import { isNotUpYet } from './is-not-up-yet';
import { PostgresDriver } from './postgres-driver';
import { CONNECTIONS_PER_INSTANCE, PostgresPool, SESSION_LIMITS, type PoolOptions } from './postgres-pool';
import { refuseOldServer } from './refuse-old-server';
import { FACTS_QUERY, refuseUnfitDatabase, type DatabaseFacts } from './refuse-unfit-database';

const logger = new Logger('Database');

/** Connects to the server of `url`; fails when none answers, or when it is too old or takes no writes. */
export async function openPostgres(
  url: string,
  options: Omit<PoolOptions, 'limitsAtConnect'> = {},
): Promise<ObservableDialect> {
  const { sessions, limitsPerTransaction } = await connect(url, { ...options, limitsAtConnect: true });
  return {
    createDriver: () => new PostgresDriver(sessions, limitsPerTransaction),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    waiting: () => sessions.pool.waitingCount,
  };
}

async function connect(url: string, options: PoolOptions) {
  const sessions = new PostgresPool(url, options);
  try {
    const limited = await checkServer(url, sessions);
    return { sessions, limitsPerTransaction: !limited };
  } catch (error) {
    await sessions.pool.end();
    if (error instanceof DatabaseStartError) throw error;
    if (options.limitsAtConnect && isRefusedParameter(error))
      return connect(url, { ...options, limitsAtConnect: false });
    throw new DatabaseUnreachableError(url, reasonOf(error), isNotUpYet(error));
  }
}

/** What PgBouncer answers to a session start with parameters that it does not know. */
function isRefusedParameter(error: unknown): boolean {
  const { message, code } = error as { message?: string; code?: string };
  return code === '08P01' || /unsupported startup parameter/.test(message ?? '');
}

/** A host with several addresses gives an error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'no answer';
}

interface ServerFacts {
  readonly version: string;
  readonly standby: boolean;
  readonly read_only: string;
  readonly statement_timeout: string;
  readonly role: string;
  /** Null where there is none. */
  readonly connection_limit: number | null;
}

/** Whether our limits are in force, which is seen by asking for them. */
async function checkServer(url: string, { pool }: PostgresPool): Promise<boolean> {
  const { rows } = await pool.query<ServerFacts>(`
    select current_setting('server_version') as version, pg_is_in_recovery() as standby, rolname as role,
      current_setting('transaction_read_only') as read_only,
      (select setting from pg_settings where name = 'statement_timeout') as statement_timeout,
      (select min(connections) from (values (rolconnlimit), (datconnlimit)) as limits (connections)
        where connections >= 0 and not rolsuper) as connection_limit
    from pg_roles, pg_database where rolname = session_user and datname = current_database()`);
  const facts = rows[0] as ServerFacts;
  refuseOldServer(facts.version);
  if (facts.standby || facts.read_only === 'on') throw new DatabaseReadOnlyError(url, facts.standby);
  await checkSettings(pool);
  if (facts.connection_limit !== null) fitInto(pool, facts.connection_limit, facts.role);
  return facts.statement_timeout === String(SESSION_LIMITS.statement_timeout);
}

/** With fewer connections than it wants, an instance is slow rather than refused by the server again and again. */
function fitInto(pool: PostgresPool['pool'], limit: number, role: string): void {
  if (limit >= CONNECTIONS_PER_INSTANCE) return;
  pool.options.max = Math.max(1, limit - 1);
  logger.warn(
    `The role "${role}" or its database allows ${limit} connections, and each instance of Rolecall uses up to ` +
      `${CONNECTIONS_PER_INSTANCE}. This instance keeps to ${limit}: requests wait for each other, and a second ` +
      'instance finds none. Raise the limit (ALTER ROLE … CONNECTION LIMIT, ALTER DATABASE … CONNECTION LIMIT).',
  );
}

/** What would otherwise give wrong answers or failures later on. */
async function checkSettings(pool: PostgresPool['pool']): Promise<void> {
  const { rows } = await pool.query<DatabaseFacts>(FACTS_QUERY);
  refuseUnfitDatabase(rows[0] as DatabaseFacts);
}
