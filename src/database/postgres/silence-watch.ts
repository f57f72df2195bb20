import { Client, type PoolClient } from 'pg';
import { monotonicClock } from '../../common/monotonic-clock';
import { isNotUpYet } from './is-not-up-yet';
import { KEEP_ALIVE } from './keep-alive';

export interface SilenceTimings {
  /** A statement that takes longer is a reason to ask whether the server is there. */
  readonly suspiciousMs: number;
  /** How long it may take to answer that, with a new connection. */
  readonly probeMs: number;
}

const TIMINGS: SilenceTimings = { suspiciousMs: 10_000, probeMs: 10_000 };

/**
 * Detects a server that no longer responds, as after a loss of power: a statement alone shows that only when it has
 * taken longer than any may. A server that answers a new connection is there, and its statements are only slow.
 */
export class SilenceWatch {
  /** Since when the statement of each session is under way. */
  private readonly open = new Map<PoolClient, number>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly timings = TIMINGS,
  ) {}

  /** Ends the session when the server falls silent during the statement, which then fails. */
  async during<T>(client: PoolClient, statement: Promise<T>): Promise<T> {
    this.open.set(client, monotonicClock.now());
    this.lookLater();
    try {
      return await statement;
    } finally {
      this.open.delete(client);
    }
  }

  private lookLater(): void {
    if (this.open.size === 0) return;
    this.timer ??= setTimeout(() => void this.look(), this.timings.suspiciousMs / 2).unref();
  }

  private async look(): Promise<void> {
    const suspiciousSince = monotonicClock.now() - this.timings.suspiciousMs;
    const suspicious = [...this.open].filter(([, since]) => since <= suspiciousSince);
    if (suspicious.length > 0 && (await this.isSilent()))
      for (const [client, since] of suspicious) if (this.open.get(client) === since) end(client);
    this.timer = undefined;
    this.lookLater();
  }

  private async isSilent(): Promise<boolean> {
    const { probeMs } = this.timings;
    const probe = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: probeMs,
      query_timeout: probeMs,
      ...KEEP_ALIVE,
    });
    probe.on('error', () => undefined);
    try {
      await probe.connect();
      await probe.query('select 1');
      return false;
    } catch (error) {
      return isNotUpYet(error);
    } finally {
      end(probe);
    }
  }
}

/** With a statement under way, this cuts the connection. */
function end(client: PoolClient | Client): void {
  client.end().catch(() => undefined);
}
