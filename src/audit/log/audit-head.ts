import { sql, type Transaction } from 'kysely';
import type { Dialect, Schema } from '../../database/schema';
import { AuditLogDamagedError } from '../audit.errors';

/** Clocks of several instances may differ by as much without a word; the later time is taken. */
const CLOCK_TOLERANCE_MS = 5_000;

/** Where the chain ends, and what time it is for the log. */
export interface AuditHead {
  /** UUID of the log. */
  readonly chain: string;
  /** 0 before the first record. */
  readonly seq: number;
  readonly hash: string;
  /** Time of the next record. */
  readonly now: string;
  /** Time of the last record, if the clock contradicts it by now: the next record says so. */
  readonly contradicted?: string;
}

/** PostgreSQL provides the time, so that the clocks of several instances need not agree. */
const POSTGRES_NOW = sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Locks the end of the chain until the transaction ends: the next appender waits. SQLite has one writer at a time
 * anyway.
 */
export async function lockHead(
  tx: Transaction<Schema>,
  dialect: Dialect,
  clock: () => number,
): Promise<AuditHead> {
  const isPostgres = dialect === 'postgres';
  const now = isPostgres ? POSTGRES_NOW : sql.val(new Date(clock()).toISOString());
  const found = await tx
    .selectFrom('audit_head')
    .select(['chain', 'seq', 'hash', 'time', now.as('now')])
    .$if(isPostgres, (query) => query.forUpdate())
    .executeTakeFirst();
  if (found === undefined) throw new AuditLogDamagedError('the table audit_head is empty.');
  const { time, ...head } = found;
  return { ...head, ...nextTime(time, head.now) };
}

/**
 * The time of the record after one of the time `last`: the clock's, which may be earlier. A clock that was ahead must not
 * give every later record the wrong time.
 */
function nextTime(last: string, now: string): Pick<AuditHead, 'now' | 'contradicted'> {
  if (now >= last) return { now };
  const isUnnoticed = Date.parse(last) - Date.parse(now) <= CLOCK_TOLERANCE_MS;
  return isUnnoticed ? { now: last } : { now, contradicted: last };
}
