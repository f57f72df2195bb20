import { sql, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../database/schema';

/** Where the chain ends, and what time it is for the log. */
export interface AuditHead {
  /** UUID of the log. */
  readonly chain: string;
  /** 0 before the first record. */
  readonly seq: number;
  readonly hash: string;
  /** Time of the next record: never before the last one, so that a range of times is a range of records. */
  readonly now: string;
}

/** PostgreSQL tells the time, so that the clocks of several instances need not agree. */
const POSTGRES_NOW = sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Locks the end of the chain until the transaction ends: whoever wants to append next waits. SQLite has one writer
 * at a time anyway.
 */
export async function lockHead(
  tx: Transaction<Schema>,
  dialect: Dialect,
  clock: () => number,
): Promise<AuditHead> {
  const isPostgres = dialect === 'postgres';
  const now = isPostgres ? POSTGRES_NOW : sql.val(new Date(clock()).toISOString());
  const { time, ...head } = await tx
    .selectFrom('audit_head')
    .select(['chain', 'seq', 'hash', 'time', now.as('now')])
    .$if(isPostgres, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return { ...head, now: head.now > time ? head.now : time };
}
