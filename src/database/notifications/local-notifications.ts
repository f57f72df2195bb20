import { Notifications } from './notifications';

/** Notifications of an SQLite database: it serves one process, so that they never leave it. */
export class LocalNotifications extends Notifications {
  readonly connected = true;
  protected readonly hearsItself = false;

  start(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  protected transmit(): Promise<void> {
    return Promise.resolve();
  }

  protected subscribe(): Promise<void> {
    return Promise.resolve();
  }
}
