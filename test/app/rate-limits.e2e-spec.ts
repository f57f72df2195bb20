import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { RefusalRecorder } from '../../src/audit/log/refusal-recorder';
import type { Problem } from '../../src/http/problem';
import { MetricsRegistry } from '../../src/metrics/metrics-registry';
import { asAdmin, createApp } from '../support/create-app';

const KEYS = '/api/v1/api-keys';
const CHECK = '/api/v1/check-permission?userId=ada&permission=routing:queue:view';

/** So few that none comes back while a test runs: one takes 12, 6 and 20 seconds. */
const env = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: '5',
  RATE_LIMIT_CHECKS_PER_MINUTE: '10',
  RATE_LIMIT_FAILED_AUTHENTICATIONS_PER_MINUTE: '3',
  TRUSTED_PROXIES: 'loopback',
  CORS_ORIGINS: 'https://console.example.org',
};

describe('Limits of callers', () => {
  let app: NestFastifyApplication;
  let url: string;

  beforeEach(async () => {
    app = await createApp({ env });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(() => app.close());

  const get = (path: string, headers: Record<string, string> = asAdmin) => fetch(url + path, { headers });
  const post = (path: string, body: object, headers: Record<string, string> = asAdmin) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const newKey = async (roles: readonly string[] = ['admin']) => {
    const created = (await (await post(KEYS, { name: 'Caller', roles })).json()) as CreatedApiKeyDto;
    return { authorization: `Bearer ${created.key}` };
  };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as Problem).code];
  const refused = async () =>
    [...(await app.get(MetricsRegistry).text()).matchAll(/^rolecall_requests_refused_total\{.*/gm)].flat();

  it('refuse the request after the last, with what is left and when to come back', async () => {
    const caller = await newKey();
    const first = await get(KEYS, caller);
    expect([first.status, first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual([
      200,
      '"requests";q=5;w=60',
      '"requests";r=4;t=12',
    ]);
    for (let left = 3; left >= 0; left--)
      expect((await get(KEYS, caller)).headers.get('ratelimit')).toContain(`;r=${left};`);
    const last = await get(KEYS, { ...caller, origin: 'https://console.example.org' });
    expect(last.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(12);
    expect(last.headers.get('ratelimit')).toContain('"requests";r=0;');
    expect(last.headers.get('access-control-expose-headers')).toContain('ratelimit-policy');
    expect(await codeOf(last)).toEqual([429, 'rate_limit_exceeded']);
    expect(await refused()).toEqual(['rolecall_requests_refused_total{reason="rate_limit_exceeded"} 1']);
  });

  it('are one for each caller, and none for health', async () => {
    const [one, other] = [await newKey(), await newKey()];
    for (let count = 0; count < 6; count++) await get(KEYS, one);
    expect([(await get(KEYS, one)).status, (await get(KEYS, other)).status]).toEqual([429, 200]);
    for (let count = 0; count < 20; count++) expect((await get('/health/live')).status).toBe(200);
  });

  it('count what a caller may not do as well', async () => {
    const caller = await newKey(['access-checker']);
    for (let count = 0; count < 5; count++) expect((await get(KEYS, caller)).status).toBe(403);
    expect(await codeOf(await get(KEYS, caller))).toEqual([429, 'rate_limit_exceeded']);
  });

  it('have room of their own for checks, and count each check of a batch', async () => {
    const caller = await newKey();
    for (let count = 0; count < 6; count++) await get(KEYS, caller);
    const question = { userId: 'ada', permission: 'routing:queue:view' };
    const headers = async (answer: Promise<Response>) => (await answer).headers.get('ratelimit');
    expect(await headers(get(CHECK, caller))).toBeNull();
    const path = '/api/v1/check-permission/batch';
    expect(
      (await post(path, { checks: [question, question, question, question, question, question] }, caller))
        .status,
    ).toBe(503);
    expect(await headers(get(CHECK, caller))).toBe('"checks";r=2;t=48');
    const evaluations = [1, 2, 3].map(() => ({}));
    await post('/access/v1/evaluations', { evaluations }, caller);
    const last = await get(CHECK, caller);
    expect(last.headers.get('ratelimit-policy')).toBe('"checks";q=10;w=60');
    expect(await codeOf(last)).toEqual([429, 'rate_limit_exceeded']);
    const plain = await post('/access/v1/evaluation', {}, caller);
    expect([plain.status, plain.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8']);
  });

  it('refuse invalid credentials of an address that sent too many, and never valid ones', async () => {
    const wrong = { authorization: `Bearer rk_${'w'.repeat(40)}` };
    const from = (address: string, headers: Record<string, string>) =>
      get(KEYS, { ...headers, 'x-forwarded-for': address });
    for (let count = 0; count < 3; count++) expect((await from('192.0.2.1', wrong)).status).toBe(401);
    const answer = await from('192.0.2.1', wrong);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(answer)).toEqual([429, 'too_many_failed_authentications']);
    expect((await from('192.0.2.1', asAdmin)).status).toBe(200);
    expect((await from('192.0.2.2', wrong)).status).toBe(401);
    for (let host = 1; host <= 3; host++) await from(`2001:db8::${host}`, wrong);
    expect((await from('2001:db8::9', wrong)).status).toBe(429);
    // None at all is no attempt.
    for (let count = 0; count < 5; count++) expect((await from('192.0.2.3', {})).status).toBe(401);

    await app.get(RefusalRecorder).close();
    const events = await get('/api/v1/audit/events?action=access.unauthenticated&sort=seq');
    const { items } = (await events.json()) as { items: { target: { id: string }; after: object }[] };
    expect(items.map(({ target, after }) => [target.id, after])).toContainEqual([
      '192.0.2.1',
      { kind: 'api_key', count: 3 },
    ]);
  });
});
