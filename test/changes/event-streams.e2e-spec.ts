import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { EventStreams, MAX_STREAMS, MAX_STREAMS_PER_CALLER } from '../../src/auth/event-streams';
import { asAdmin } from '../support/create-app';
import { ChangeApp, granting } from './change-app';

jest.setTimeout(60_000);

const CALLERS = MAX_STREAMS / MAX_STREAMS_PER_CALLER;
const CHECK_INTERVAL_MS = 300;

interface Key {
  readonly id: string;
  readonly key: string;
}

/** A stream of events: what came over it so far, and whether it has ended. */
interface Watched {
  readonly response: IncomingMessage;
  text: string;
  ended: boolean;
}

describe('Two hundred streams of events', () => {
  let app: ChangeApp;
  let port: number;
  let keys: Key[];
  const opened: Watched[] = [];

  beforeAll(async () => {
    app = await ChangeApp.start();
    Object.assign(app.service.app.get(EventStreams), { checkEveryMs: CHECK_INTERVAL_MS });
    await app.service.app.listen(0, '127.0.0.1');
    port = (app.service.app.getHttpServer().address() as AddressInfo).port;
    keys = await Promise.all(Array.from({ length: CALLERS }, () => createKey()));
  });
  afterEach(async () => {
    for (const { response } of opened.splice(0)) response.destroy();
    await until(() => Reflect.get(app.service.app.get(EventStreams), 'total') === 0);
  });
  afterAll(() => app.service.stop());

  const createKey = async (expiresAt?: string): Promise<Key> => {
    const wanted = { name: 'watcher', roles: ['access-approver'], expiresAt };
    const { status, body } = await app.service.post<CreatedApiKeyDto>('/api/v1/api-keys', wanted);
    expect(status).toBe(201);
    return body;
  };
  const watch = async ({ key }: Key, changeId: string): Promise<Watched> => {
    const headers = { authorization: `Bearer ${key}` };
    const request = get({ port, path: `/api/v1/changes/${changeId}/events`, headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const watched: Watched = { response, text: '', ended: false };
    response.on('data', (chunk: Buffer) => (watched.text += chunk.toString()));
    response.on('end', () => (watched.ended = true));
    response.on('error', () => undefined);
    opened.push(watched);
    return watched;
  };
  const streamsOf = (callers: readonly Key[], changeId: string, each = 1) =>
    Promise.all(callers.flatMap((key) => Array.from({ length: each }, () => watch(key, changeId))));
  const all = (changeId: string) => streamsOf(keys, changeId, MAX_STREAMS_PER_CALLER);
  const codeOf = async (watched: Watched) => {
    await until(() => watched.ended);
    return (JSON.parse(watched.text) as { code: string }).code;
  };

  it('are all that there may be, each caller with twenty', async () => {
    const { id } = await app.plan(granting('user-0'));
    const streams = await all(id);
    expect(new Set(streams.map(({ response }) => response.statusCode))).toEqual(new Set([200]));
    const own = await watch(keys[0]!, id);
    expect([own.response.statusCode, await codeOf(own)]).toEqual([429, 'too_many_own_event_streams']);
    const other = await watch(await createKey(), id);
    expect([other.response.statusCode, await codeOf(other)]).toEqual([503, 'too_many_event_streams']);

    streams[0]!.response.destroy();
    await until(async () => (await watch(keys[0]!, id)).response.statusCode === 200);
  });

  it('bring each step to every reader and keep nobody waiting', async () => {
    const { id } = await app.plan(...Array.from({ length: 20 }, (_, i) => granting(`user-${i + 10}`)));
    const streams = await all(id);
    await until(() => streams.every(({ text }) => text.includes('event: progress')));
    const change = await app.get(id);
    const began = performance.now();
    const longest = await slowestCheckWhile(() => app.apply(change));
    await until(() => streams.every(({ ended }) => ended));
    const took = performance.now() - began;
    expect(streams.filter(({ text }) => text.includes('"status":"applied"'))).toHaveLength(MAX_STREAMS);
    expect(took).toBeLessThan(45_000);
    expect(longest).toBeLessThan(10_000);
  });

  it('end when their keys are revoked, and the others go on', async () => {
    const { id } = await app.plan(granting('user-1'));
    const streams = await all(id);
    const revoked = keys.slice(0, CALLERS / 2);
    const [ending, lasting] = [streams.slice(0, MAX_STREAMS / 2), streams.slice(MAX_STREAMS / 2)];
    for (const { id: keyId } of revoked)
      await app.service.app.inject({ method: 'DELETE', url: `/api/v1/api-keys/${keyId}`, headers: asAdmin });
    const began = performance.now();
    await until(() => ending.every(({ ended }) => ended));
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(ending.every(({ text }) => text.includes('event: closed'))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2 * CHECK_INTERVAL_MS));
    expect(lasting.some(({ ended, text }) => ended || text.includes('event: closed'))).toBe(false);
    keys = [...(await Promise.all(revoked.map(() => createKey()))), ...keys.slice(CALLERS / 2)];
  });

  it('end when their keys expire', async () => {
    const { id } = await app.plan(granting('user-2'));
    const brief = await createKey(new Date(Date.now() + 5_000).toISOString());
    const [watched] = await streamsOf([brief], id);
    expect(watched?.response.statusCode).toBe(200);
    await until(() => watched!.ended);
    expect(watched?.text).toContain('event: closed');
    expect(watched?.text).toContain('unauthenticated');
  });

  const check = async () => {
    const path = '/api/v1/check-permission?userId=ada&permission=routing:queue:view';
    const [response] = (await once(get({ port, path, headers: asAdmin }), 'response')) as [IncomingMessage];
    await once(response.resume(), 'end');
  };

  /** Asks checks one after the other while `work` runs; gives how long the slowest took. */
  async function slowestCheckWhile(work: () => Promise<unknown>): Promise<number> {
    let longest = 0;
    let runs = true;
    const done = work().finally(() => (runs = false));
    while (runs) {
      const began = performance.now();
      await check();
      longest = Math.max(longest, performance.now() - began);
    }
    await done;
    return longest;
  }
});

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20));
}
