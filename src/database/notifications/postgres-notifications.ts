import { sql, type Transaction } from 'kysely';
import { Client } from 'pg';
import type { Schema } from '../schema';
import { Notifications } from './notifications';

/** How long until the next question to a silent server, how long it may take to answer, how long until a new attempt. */
const TIMINGS = { heartbeatMs: 5_000, timeoutMs: 5_000, reconnectMs: 500 };

/** Notifications by LISTEN and NOTIFY, over a connection of their own, which is made anew when it is lost. */
export class PostgresNotifications extends Notifications {
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly timings = TIMINGS,
  ) {
    super();
  }

  get connected(): boolean {
    return this.client !== undefined;
  }

  async start(): Promise<void> {
    const client = this.createClient();
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${channel}`);
    } catch (error) {
      end(client);
      throw error;
    }
    if (this.closed) return end(client);
    this.client = client;
    this.scheduleHeartbeat(client);
  }

  /** Nothing to do: the server sends with the commit. */
  committed(): void {}

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  protected async transmit(tx: Transaction<Schema>, channel: string, payload: string): Promise<void> {
    await sql`select pg_notify(${channel}, ${payload})`.execute(tx);
  }

  /** While the connection is down there is nothing to say: it begins with every channel when it is back. */
  protected async subscribe(channel: string): Promise<void> {
    await this.client?.query(`listen ${channel}`);
  }

  private createClient(): Client {
    const client = new Client({
      connectionString: this.url,
      application_name: 'rolecall notifications',
      connectionTimeoutMillis: this.timings.timeoutMs,
      query_timeout: this.timings.timeoutMs,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.deliver(channel, payload ?? ''));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    return client;
  }

  /** A server that lost its power says nothing; only a question that stays unanswered shows it. */
  private scheduleHeartbeat(client: Client): void {
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.client === client && this.scheduleHeartbeat(client),
        () => this.lose(client),
      );
    }, this.timings.heartbeatMs);
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    end(client);
    this.scheduleReconnect();
  }

  private scheduleReconnect(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.start().then(
        () => this.connected && this.announceReconnect(),
        () => this.scheduleReconnect(),
      );
    }, this.timings.reconnectMs);
  }
}

/** Lets go of a connection that may be dead: nobody waits for its farewell. */
function end(client: Client): void {
  client.end().catch(() => undefined);
}
