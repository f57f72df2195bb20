import type { Transaction } from 'kysely';
import type { Schema } from '../schema';

export type NotificationHandler = (payload: string) => void;

/** A channel is a name in SQL, too: lower-case letters and underscores. */
const CHANNEL = /^[a-z][a-z_]{0,62}$/;
/** PostgreSQL takes fewer than 8000 bytes. */
const MAX_PAYLOAD_BYTES = 7_999;

/**
 * Tells every instance of this deployment, this one included, what has changed. A message may be lost while the
 * connection is down, never delivered for a change that was not stored: `connected` and `onReconnect` tell when to
 * read the state itself.
 */
export abstract class Notifications {
  private readonly handlers = new Map<string, Set<NotificationHandler>>();
  private readonly reconnectHandlers = new Set<() => void>();

  /** False while messages of other instances cannot arrive. */
  abstract readonly connected: boolean;

  /** Sends with the transaction: every instance hears of it after the commit, nobody after a rollback. */
  async send(tx: Transaction<Schema>, channel: string, payload: string): Promise<void> {
    assertChannel(channel);
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) throw new RangeError('The payload is too long.');
    await this.transmit(tx, channel, payload);
  }

  /**
   * Calls `handler` for each message, from the moment this resolves: state that is read after that misses nothing.
   * A handler returns at once and does not throw. Gives the function that ends it.
   */
  async listen(channel: string, handler: NotificationHandler): Promise<() => void> {
    assertChannel(channel);
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    await this.subscribe(channel);
    return () => void handlers.delete(handler);
  }

  /** Calls `handler` when the connection is back after a loss: what was sent in between did not arrive. */
  onReconnect(handler: () => void): () => void {
    this.reconnectHandlers.add(handler);
    return () => void this.reconnectHandlers.delete(handler);
  }

  /** Begins to receive; fails when the database does not answer. */
  abstract start(): Promise<void>;
  /** Told by the database when a transaction was stored. */
  abstract committed(tx: Transaction<Schema>): void;
  abstract close(): Promise<void>;
  protected abstract transmit(tx: Transaction<Schema>, channel: string, payload: string): Promise<void>;
  protected abstract subscribe(channel: string): Promise<void>;

  /** Goes on to channels that are added while somebody iterates. */
  protected get channels(): Iterable<string> {
    return this.handlers.keys();
  }

  protected deliver(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  protected announceReconnect(): void {
    for (const handler of this.reconnectHandlers) handler();
  }
}

function assertChannel(channel: string): void {
  if (!CHANNEL.test(channel))
    throw new RangeError('The name of a channel is lower-case letters and underscores.');
}
