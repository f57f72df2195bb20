import type { Transaction } from 'kysely';
import type { Schema } from '../schema';
import { Notifications } from './notifications';

interface Message {
  readonly channel: string;
  readonly payload: string;
}

/** Notifications of an SQLite database: it serves one process, so that they never leave it. */
export class LocalNotifications extends Notifications {
  readonly connected = true;
  private readonly waiting = new WeakMap<Transaction<Schema>, Message[]>();

  start(): Promise<void> {
    return Promise.resolve();
  }

  committed(tx: Transaction<Schema>): void {
    for (const { channel, payload } of this.waiting.get(tx) ?? []) this.deliver(channel, payload);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  protected transmit(tx: Transaction<Schema>, channel: string, payload: string): Promise<void> {
    this.waiting.set(tx, [...(this.waiting.get(tx) ?? []), { channel, payload }]);
    return Promise.resolve();
  }

  protected subscribe(): Promise<void> {
    return Promise.resolve();
  }
}
