import { sql } from 'kysely';
import type { Database } from '../../src/database/database';
import {
  PostgresNotifications,
  type NotificationTimings,
} from '../../src/database/notifications/postgres-notifications';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';
import { SilentProxy } from './silent-proxy';

const QUICKLY: NotificationTimings = {
  proveEveryMs: 20,
  timeoutMs: 500,
  provenForMs: 60_000,
  reconnectMs: 20,
  retryUnprovenMs: 20,
  pollEveryMs: 50,
};

/** What arrived on a channel, and a way to wait until `count` messages have. */
async function recorderOf({ notifications }: Database, channel: string) {
  const received: string[] = [];
  let arrived = (): void => undefined;
  const end = await notifications.listen(channel, (payload) => {
    received.push(payload);
    arrived();
  });
  const first = async (count: number) => {
    while (received.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    return [...received];
  };
  return { received, first, end };
}

const send = (database: Database, ...payloads: string[]) =>
  database.transaction(async (tx) => {
    for (const payload of payloads) await database.notifications.send(tx, 'things', payload);
  });

describeOnEachDatabase('Notifications', (open) => {
  it('arrive in order, at the sender too, and only on their channel', async () => {
    const database = await open();
    const [things, others] = [await recorderOf(database, 'things'), await recorderOf(database, 'others')];
    await send(database, 'one', 'two');
    await database.transaction((tx) => database.notifications.send(tx, 'others', '\u{1f511}'));
    expect([await things.first(2), await others.first(1)]).toEqual([['one', 'two'], ['\u{1f511}']]);
  });

  it('are sent by the commit: not before it, and not by a rollback', async () => {
    const database = await open();
    const things = await recorderOf(database, 'things');
    const failing = database.transaction(async (tx) => {
      await database.notifications.send(tx, 'things', 'undone');
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await database.transaction(async (tx) => {
      await database.notifications.send(tx, 'things', 'done');
      await sql`select 1`.execute(tx);
      expect(things.received).toEqual([]);
    });
    expect(await things.first(1)).toEqual(['done']);
  });

  it('no longer arrive at a listener that has ended', async () => {
    const database = await open();
    const [ended, still] = [await recorderOf(database, 'things'), await recorderOf(database, 'things')];
    ended.end();
    await send(database, 'one');
    await still.first(1);
    expect(ended.received).toEqual([]);
  });

  it('refuse a channel that is not a plain name', async () => {
    const { notifications } = await open();
    for (const channel of ['', 'Things', 'a;b', 'a"b', '1a', 'a'.repeat(64)]) {
      await expect(notifications.listen(channel, () => undefined)).rejects.toThrow(RangeError);
    }
  });

  it('take a payload of 7,999 bytes and no more', async () => {
    const database = await open();
    const things = await recorderOf(database, 'things');
    await send(database, 'x'.repeat(7_999));
    expect((await things.first(1))[0]).toHaveLength(7_999);
    await expect(send(database, '\u00e9'.repeat(4_000))).rejects.toThrow(RangeError);
  });
});

describeOnPostgres('Notifications between instances', (open, { place }) => {
  const lose = async ({ kysely, notifications }: Database) => {
    const reconnected = new Promise<void>((resolve) => notifications.onMissed(resolve));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'rolecall notifications' and datname = current_database()`.execute(kysely);
    await reconnected;
    while (!notifications.connected) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it('reach every instance', async () => {
    const settings = await place();
    const [here, there] = [await open(settings), await open(settings)];
    const things = await recorderOf(there, 'things');
    await send(here, 'one');
    expect(await things.first(1)).toEqual(['one']);
  });

  it('arrive again after the connection was lost, and the loss is told', async () => {
    const database = await open();
    const things = await recorderOf(database, 'things');
    expect(database.notifications.connected).toBe(true);
    await lose(database);
    expect(database.notifications.connected).toBe(true);
    await send(database, 'after');
    expect(await things.first(1)).toEqual(['after']);
  });

  it('of a channel that was asked for during the loss arrive as well', async () => {
    const database = await open();
    const back = lose(database);
    while (database.notifications.connected) await new Promise(setImmediate);
    const things = await recorderOf(database, 'things');
    await back;
    await send(database, 'after');
    expect(await things.first(1)).toEqual(['after']);
  });

  it('are known to be cut off when the server falls silent', async () => {
    const settings = await place();
    const proxy = await SilentProxy.start(settings.url as string);
    const sender = await open(settings);
    const notify = (channel: string, payload: string) =>
      sql`select pg_notify(${channel}, ${payload})`.execute(sender.kysely);
    const notifications = new PostgresNotifications(proxy.url, notify, {
      ...QUICKLY,
      provenForMs: 600,
      pollEveryMs: 60_000,
    });
    try {
      await notifications.start();
      const back = new Promise<void>((resolve) => notifications.onMissed(resolve));
      proxy.fallSilent();
      while (notifications.connected) await new Promise(setImmediate);
      proxy.recover();
      await back;
      expect(notifications.connected).toBe(true);
    } finally {
      await notifications.close();
      await proxy.close();
    }
  });

  it('are not believed in where LISTEN is accepted and nothing arrives: the state itself is read', async () => {
    const settings = await place();
    const notify = jest.fn(() => Promise.resolve());
    const notifications = new PostgresNotifications(settings.url as string, notify, {
      ...QUICKLY,
      timeoutMs: 500,
    });
    try {
      let missed = 0;
      const twice = new Promise<void>((resolve) =>
        notifications.onMissed(() => void (++missed === 2 && resolve())),
      );
      await notifications.start();
      expect([notifications.connected, notify.mock.calls.length]).toEqual([false, 1]);
      await twice;
      expect(notifications.connected).toBe(false);
    } finally {
      await notifications.close();
    }
  });
});
