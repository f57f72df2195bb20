import { trustedNow } from '../common/trusted-clock';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Dialect, Schema } from './schema';

/**
 * * SQL for the time of the database's own clock, `inMs` from now, as RFC 3339 like every time in a table. Instances
 * that share a PostgreSQL database agree on it, whatever their own clocks show; on SQLite it is this machine's clock.
 * It advances within a transaction.
 */
export function databaseTime(dialect: Dialect, inMs = 0): RawBuilder<string> {
  if (dialect === 'sqlite')
    return sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${inMs / 1_000} seconds`})`;
  const time = sql`clock_timestamp() + ${inMs}::float8 * interval '1 millisecond'`;
  return sql<string>`to_char((${time}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') collate "C"`;
}

/** The time of the database's clock, in a transaction or outside of one. */
export async function databaseNow(db: Kysely<Schema>, dialect: Dialect): Promise<string> {
  const { rows } = await sql<{ now: string }>`select ${databaseTime(dialect)} as now`.execute(db);
  return (rows[0] as { now: string }).now;
}

/**
 * For leases: the time that instances on PostgreSQL agree on. SQLite has one process, whose own trusted clock is used,
 * so that setting the wall clock ends no lease and makes none endless.
 */
export function leaseTime(dialect: Dialect, inMs = 0): RawBuilder<string> {
  if (dialect === 'sqlite') return sql<string>`${new Date(trustedNow() + inMs).toISOString()}`;
  return databaseTime(dialect, inMs);
}
