import type { Transaction } from 'kysely';
import type { Schema } from '../schema';

export type NotificationHandler = (payload: string) => void;

interface Message {
  readonly channel: string;
  readonly payload: string;
}

/** A channel is a name in SQL, too: lower-case letters and underscores. */
const CHANNEL = /^[a-z][a-z_]{0,62}$/;
/** PostgreSQL takes fewer than 8000 bytes. */
const MAX_PAYLOAD_BYTES = 7_999;

/**
 * Notifies every instance of this deployment, this one included, of what has changed. A message may be lost while none
 * can arrive, and is never delivered for a change that was not stored: `connected` and `onMissed` show when to read the
 * state itself.
 */
export abstract class Notifications {
  private readonly handlers = new Map<string, Set<NotificationHandler>>();
  private readonly missedHandlers = new Set<() => void>();
  private readonly sent = new WeakMap<Transaction<Schema>, readonly Message[]>();

  /** False while it is not proven that messages of other instances arrive. */
  abstract readonly connected: boolean;

  /** Sends with the transaction: every instance hears of it after the commit, none after a rollback. */
  async send(tx: Transaction<Schema>, channel: string, payload: string): Promise<void> {
    assertChannel(channel);
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) throw new RangeError('The payload is too long.');
    await this.transmit(tx, channel, payload);
    this.sent.set(tx, [...(this.sent.get(tx) ?? []), { channel, payload }]);
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

  /**
   * Calls `handler` when messages may have been missed: when they arrive again after a loss, and every few seconds while
   * they do not.
   */
  onMissed(handler: () => void): () => void {
    this.missedHandlers.add(handler);
    return () => void this.missedHandlers.delete(handler);
  }

  /** Called by the database when a transaction was stored. What does not come back from the server is delivered here. */
  committed(tx: Transaction<Schema>): void {
    if (this.hearsItself) return;
    for (const { channel, payload } of this.sent.get(tx) ?? []) this.deliver(channel, payload);
  }

  /** Begins to receive. */
  abstract start(): Promise<void>;
  abstract close(): Promise<void>;
  /** Whether what this instance sends comes back to it. */
  protected abstract readonly hearsItself: boolean;
  protected abstract transmit(tx: Transaction<Schema>, channel: string, payload: string): Promise<void>;
  protected abstract subscribe(channel: string): Promise<void>;

  /** Includes channels that are added during iteration. */
  protected get channels(): Iterable<string> {
    return this.handlers.keys();
  }

  protected deliver(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  protected announceMissed(): void {
    for (const handler of this.missedHandlers) handler();
  }
}

function assertChannel(channel: string): void {
  if (!CHANNEL.test(channel))
    throw new RangeError('The name of a channel is lower-case letters and underscores.');
}
