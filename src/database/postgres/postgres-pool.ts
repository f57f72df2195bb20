import { Pool, types, type PoolClient } from 'pg';
import { monotonicClock } from '../../common/monotonic-clock';
import { KEEP_ALIVE } from './keep-alive';
import { SilenceWatch, type SilenceTimings } from './silence-watch';

const MAX_CONNECTIONS = 10;
/** One more listens. */
export const CONNECTIONS_PER_INSTANCE = MAX_CONNECTIONS + 1;
/** In milliseconds; the server ends what takes longer. */
export const SESSION_LIMITS = {
  statement_timeout: 60_000,
  lock_timeout: 30_000,
  idle_in_transaction_session_timeout: 300_000,
} as const;
/** A session that is silent for this long is given up: longer than any statement of ours may take. */
const QUERY_TIMEOUT_MS = 70_000;
/** Let a server notice that this machine is gone, so that nothing stays locked. */
const SERVER_KEEP_ALIVE =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000';
/** So often at most every open session is given up. */
const RENEW_INTERVAL_MS = 1_000;

export interface PoolOptions {
  /** Requests our limits when a session begins; poolers between us and the server refuse that, or ignore it. */
  readonly limitsAtConnect: boolean;
  readonly queryTimeoutMs?: number;
  readonly silence?: SilenceTimings;
}

/** The sessions of this instance. */
export class PostgresPool {
  readonly pool: Pool;
  readonly silence: SilenceWatch;
  private readonly openedAt = new WeakMap<PoolClient, number>();
  private usableSince = Number.NEGATIVE_INFINITY;
  private uselessAt = Number.NEGATIVE_INFINITY;

  constructor(url: string, { limitsAtConnect, queryTimeoutMs = QUERY_TIMEOUT_MS, silence }: PoolOptions) {
    this.silence = new SilenceWatch(url, silence);
    this.pool = new Pool({
      connectionString: url,
      application_name: 'rolecall',
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      query_timeout: queryTimeoutMs,
      ...(limitsAtConnect && { ...SESSION_LIMITS, options: SERVER_KEEP_ALIVE }),
      ...KEEP_ALIVE,
      types: { getTypeParser },
    });
    // The pool replaces a connection that breaks, and its user gets an error. Unheard, the event would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      this.openedAt.set(client, monotonicClock.now());
      client.on('error', () => undefined);
    });
  }

  /** A session that is not known to be of no use. */
  async connect(): Promise<PoolClient> {
    for (;;) {
      const client = await this.pool.connect();
      this.giveUpUselessSessions();
      if ((this.openedAt.get(client) ?? 0) >= this.usableSince) return client;
      client.release(true);
    }
  }

  /** After a failover the sessions from before may answer and store nothing: no caller gets one of them again. */
  renewSessions(): void {
    this.uselessAt = monotonicClock.now();
    this.giveUpUselessSessions();
  }

  /** A renewal requested during the pause after another one takes effect after it: no older session is missed. */
  private giveUpUselessSessions(): void {
    const isDue = monotonicClock.now() - this.usableSince >= RENEW_INTERVAL_MS;
    if (isDue && this.uselessAt > this.usableSince) this.usableSince = this.uselessAt;
  }
}

const { INT8, NUMERIC } = types.builtins;

/** Counts and sums come as numbers, as they do from SQLite. */
const getTypeParser: typeof types.getTypeParser = (oid, format) =>
  oid === INT8 || oid === NUMERIC ? Number : (types.getTypeParser(oid, format) as never);
