import { Logger } from '@nestjs/common';
import { sha256Of } from '../auth/api-keys';
import type { NotificationHandler } from '../database/notifications/notifications';
import type { LiveKey } from './api-key';
import { ApiKeysUnavailableError } from './api-keys.errors';
import { KeyRing } from './key-ring';
import { buildKey } from './testing/build-key';

class FakeNotifications {
  connected = true;
  say: NotificationHandler = () => undefined;
  reconnect: () => void = () => undefined;

  listen(_channel: string, handler: NotificationHandler): Promise<() => void> {
    this.say = handler;
    return Promise.resolve(() => (this.say = () => undefined));
  }

  onMissed(handler: () => void): () => void {
    this.reconnect = handler;
    return () => undefined;
  }
}

/** A database of keys whose readings wait until a test lets them end, once `hold` is called. */
class FakeStore {
  keys: LiveKey[] = [];
  readings = 0;
  questions = 0;
  failing = false;
  private gate: Promise<void> = Promise.resolve();

  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  async live(): Promise<LiveKey[]> {
    this.readings++;
    const seen = [...this.keys];
    await this.gate;
    if (this.failing) throw new Error('away');
    return seen;
  }

  liveByDigest(sha256: string): Promise<LiveKey | undefined> {
    this.questions++;
    if (this.failing) return Promise.reject(new Error('away'));
    return Promise.resolve(this.keys.find((key) => key.sha256.toString('hex') === sha256));
  }
}

describe('KeyRing', () => {
  beforeAll(() => void Logger.overrideLogger(false));
  let store: FakeStore;
  let notifications: FakeNotifications;
  let uses: [string, number][];
  let now: number;
  let ring: KeyRing;
  const first = buildKey('rk_first');
  const second = buildKey('rk_second');

  beforeEach(() => {
    store = new FakeStore();
    store.keys = [first];
    notifications = new FakeNotifications();
    uses = [];
    now = 1_000;
    const lastUse = { mark: (id: string, ms: number) => void uses.push([id, ms]) };
    ring = new KeyRing(store, notifications, lastUse, () => now);
  });
  afterEach(() => {
    ring.stop();
    jest.useRealTimers();
  });

  const find = (key: string) => ring.find(sha256Of(key));

  it('finds a key at once and without the database, and notes its use', async () => {
    await ring.start();
    expect(find('rk_first')).toBe(first.caller);
    expect(find('rk_other')).toBeUndefined();
    expect([store.questions, uses]).toEqual([0, [[first.caller.id, 1_000]]]);
  });

  it('evaluates the end of a key at each use', async () => {
    store.keys = [buildKey('rk_brief', { expiresAtMs: 2_000 })];
    await ring.start();
    now = 1_999;
    expect(find('rk_brief')).toBeDefined();
    now = 2_000;
    expect(find('rk_brief')).toBeUndefined();
    notifications.connected = false;
    expect(await find('rk_brief')).toBeUndefined();
    expect(uses).toHaveLength(1);
  });

  it('forgets a revoked key in the moment in which it hears of it', async () => {
    await ring.start();
    notifications.say(`revoked ${first.caller.id}`);
    expect(find('rk_first')).toBeUndefined();
  });

  it('learns of a new key', async () => {
    await ring.start();
    store.keys.push(second);
    notifications.say(`created ${second.caller.id}`);
    await ring.refresh();
    expect(find('rk_second')).toBe(second.caller);
  });

  it('does not learn back a key that was revoked while the keys were being read', async () => {
    await ring.start();
    const release = store.hold();
    notifications.say('created something');
    store.keys = [];
    notifications.say(`revoked ${first.caller.id}`);
    release();
    await Promise.resolve();
    expect(await find('rk_first')).toBeUndefined();
    await ring.refresh();
    expect(find('rk_first')).toBeUndefined();
  });

  it('asks the database about each key while it may have missed something', async () => {
    await ring.start();
    notifications.connected = false;
    store.keys = [second];
    expect(await find('rk_first')).toBeUndefined();
    expect(await find('rk_second')).toBe(second.caller);
    expect(store.questions).toBe(2);
  });

  it('does not trust its memory after the connection is back until it has read the keys anew', async () => {
    await ring.start();
    store.keys = [];
    const release = store.hold();
    notifications.reconnect();
    expect(await find('rk_first')).toBeUndefined();
    expect(store.questions).toBe(1);
    release();
    await ring.refresh();
    expect(find('rk_first')).toBeUndefined();
    expect(store.questions).toBe(1);
  });

  it('does not trust a reading that began before the connection was lost', async () => {
    await ring.start();
    const release = store.hold();
    notifications.say('created something');
    store.keys = [];
    notifications.reconnect();
    release();
    await Promise.resolve();
    expect(await find('rk_first')).toBeUndefined();
    await ring.refresh();
    expect(find('rk_first')).toBeUndefined();
  });

  it('lets nobody in when it must not trust its memory and the database does not answer', async () => {
    await ring.start();
    store.failing = true;
    notifications.connected = false;
    await expect(find('rk_first')).rejects.toBeInstanceOf(ApiKeysUnavailableError);
    await expect(find('rk_first')).rejects.toMatchObject({ status: 503, code: 'api_keys_unavailable' });
  });

  it('reads the keys again and again until it can', async () => {
    jest.useFakeTimers();
    store.failing = true;
    await ring.start();
    await expect(find('rk_first')).rejects.toBeInstanceOf(ApiKeysUnavailableError);
    store.failing = false;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(find('rk_first')).toBe(first.caller);
  });

  it('reads once more, and not more often, for whatever comes while it reads', async () => {
    await ring.start();
    const release = store.hold();
    for (let number = 0; number < 10; number++) notifications.say(`created ${number}`);
    release();
    await ring.refresh();
    expect(store.readings).toBeLessThanOrEqual(3);
  });

  it('copies the digest that it asks about, since the caller overwrites it', async () => {
    await ring.start();
    notifications.connected = false;
    const digest = sha256Of('rk_first');
    const found = ring.find(digest);
    digest.fill(0);
    expect(await found).toBe(first.caller);
  });
});
