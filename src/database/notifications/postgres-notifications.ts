import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { Client } from 'pg';
import { monotonicClock } from '../../common/monotonic-clock';
import { KEEP_ALIVE } from '../postgres/keep-alive';
import type { Schema } from '../schema';
import { Notifications } from './notifications';

export interface NotificationTimings {
  /** How often a message of our own has to come back, how long it may take, and how long that proves anything. */
  readonly proveEveryMs: number;
  readonly timeoutMs: number;
  readonly provenForMs: number;
  /** Until a new attempt: after a loss, and where messages never came back. */
  readonly reconnectMs: number;
  readonly retryUnprovenMs: number;
  /** How often the state itself has to be read while nothing is proven. */
  readonly pollEveryMs: number;
}

const TIMINGS: NotificationTimings = {
  proveEveryMs: 3_000,
  timeoutMs: 5_000,
  provenForMs: 10_000,
  reconnectMs: 500,
  retryUnprovenMs: 60_000,
  pollEveryMs: 5_000,
};

const PROOF_CHANNEL = 'rolecall_proof';

/** Sends a message outside of any transaction, over another connection than the one that listens. */
export type Notify = (channel: string, payload: string) => Promise<unknown>;

/**
 * Notifications by LISTEN and NOTIFY, over a connection of their own. That they arrive is proven by effect: a message
 * sent over another connection has to come back, at startup and every few seconds. A pooler in transaction mode accepts
 * LISTEN and delivers nothing, and a server that lost its power sends nothing at all. While there is no proof,
 * followers read the state itself.
 */
export class PostgresNotifications extends Notifications {
  private readonly logger = new Logger(PostgresNotifications.name);
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private poll?: NodeJS.Timeout;
  private closed = false;
  private provenUntil = Number.NEGATIVE_INFINITY;
  private warned = false;
  private readonly awaited = new Map<string, () => void>();

  constructor(
    private readonly url: string,
    private readonly notify: Notify,
    private readonly timings = TIMINGS,
  ) {
    super();
  }

  get connected(): boolean {
    return monotonicClock.now() < this.provenUntil;
  }

  protected get hearsItself(): boolean {
    return this.connected;
  }

  async start(): Promise<void> {
    this.poll = setInterval(() => this.pollUnproven(), this.timings.pollEveryMs).unref();
    await this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.poll);
    this.provenUntil = Number.NEGATIVE_INFINITY;
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  protected async transmit(tx: Transaction<Schema>, channel: string, payload: string): Promise<void> {
    await sql`select pg_notify(${channel}, ${payload})`.execute(tx);
  }

  /** While the connection is down there is nothing to send: a new connection begins with every channel. */
  protected async subscribe(channel: string): Promise<void> {
    const { client } = this;
    await client?.query(`listen ${channel}`).catch(() => this.lose(client));
  }

  private async connect(): Promise<void> {
    const client = this.createClient();
    try {
      await client.connect();
      for (const channel of [PROOF_CHANNEL, ...this.channels]) await client.query(`listen ${channel}`);
    } catch (error) {
      end(client);
      this.warn((error as Error).message);
      return this.scheduleConnect(this.timings.reconnectMs);
    }
    if (this.closed) return end(client);
    this.client = client;
    await this.prove(client);
  }

  private createClient(): Client {
    const client = new Client({
      connectionString: this.url,
      application_name: 'rolecall notifications',
      connectionTimeoutMillis: this.timings.timeoutMs,
      query_timeout: this.timings.timeoutMs,
      ...KEEP_ALIVE,
    });
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === PROOF_CHANNEL) this.awaited.get(payload)?.();
      else this.deliver(channel, payload);
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    return client;
  }

  /** Messages arrive in the order of their commits: when this one is back, so are those before it. */
  private async prove(client: Client): Promise<void> {
    const sentAt = monotonicClock.now();
    const outcome = await this.comesBack(randomUUID());
    if (this.client !== client) return;
    if (outcome === 'heard') this.believe(sentAt);
    // A proof that could not be sent proves nothing about what arrives.
    if (outcome !== 'silence')
      this.timer = setTimeout(() => void this.prove(client), this.timings.proveEveryMs);
    else this.lose(client);
  }

  private comesBack(nonce: string): Promise<'heard' | 'silence' | 'unsent'> {
    return new Promise((resolve) => {
      const settle = (outcome: 'heard' | 'silence' | 'unsent') => {
        clearTimeout(timer);
        this.awaited.delete(nonce);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle('silence'), this.timings.timeoutMs).unref();
      this.awaited.set(nonce, () => settle('heard'));
      this.notify(PROOF_CHANNEL, nonce).catch(() => settle('unsent'));
    });
  }

  private believe(sentAt: number): void {
    const wasProven = this.connected;
    this.provenUntil = sentAt + this.timings.provenForMs;
    if (wasProven) return;
    if (this.warned) this.logger.log('PostgreSQL notifications arrive again.');
    this.warned = false;
    this.announceMissed();
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    const { reconnectMs, retryUnprovenMs } = this.timings;
    const everProven = this.provenUntil > Number.NEGATIVE_INFINITY;
    this.client = undefined;
    this.provenUntil = everProven ? 0 : this.provenUntil;
    clearTimeout(this.timer);
    end(client);
    this.warn('what was sent did not come back, or the connection was lost');
    this.scheduleConnect(everProven ? reconnectMs : retryUnprovenMs);
  }

  private scheduleConnect(inMs: number): void {
    if (!this.closed) this.timer = setTimeout(() => void this.connect(), inMs).unref();
  }

  private pollUnproven(): void {
    if (!this.connected) this.announceMissed();
  }

  private warn(reason: string): void {
    if (this.warned || this.closed) return;
    this.warned = true;
    this.logger.warn({
      msg:
        'PostgreSQL notifications do not arrive. Until they do, API keys are checked in the database at each ' +
        'request, and the rest is read every few seconds. They need a dedicated session: a pooler in transaction ' +
        'mode (PgBouncer) cannot deliver them.',
      reason,
    });
  }
}

/** Lets go of a connection that may be dead, without waiting for its farewell. */
function end(client: Client): void {
  client.end().catch(() => undefined);
}
