import { OwnPostgres } from './own-postgres';

/**
 * Before a run: a server of PostgreSQL that is this run's alone. `TEST_POSTGRES_URL` names another to use; where
 * PostgreSQL is not installed, one that listens on its usual port is used.
 */
export default async function startRun(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL !== undefined) return;
  const own = await OwnPostgres.start();
  if (own === undefined) return;
  process.env.TEST_POSTGRES_URL = own.url;
  process.env.REQUIRE_POSTGRES = '1';
  // Without waiting for the disk, to copy a database's files takes an eighth of copying them through the log. Before 15
  // there is no other way.
  if (own.version >= 15) process.env.TEST_POSTGRES_COPY = 'strategy file_copy';
  (globalThis as { rolecallOwnPostgres?: OwnPostgres }).rolecallOwnPostgres = own;
}
