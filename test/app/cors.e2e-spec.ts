import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { asAdmin, createApp } from '../support/create-app';

const CONSOLE = 'https://console.example.org';
const OTHER = 'https://other.example.org';
const PATH = '/api/v1/sync';
const NAMES = /^(access-control-.*|vary)$/;

describe.each<[string, string | undefined, string[]]>([
  ['unset', undefined, []],
  ['one origin', CONSOLE, [CONSOLE]],
  ['two origins', `${CONSOLE}, https://reports.example.org:8443`, [CONSOLE]],
  ['any', '*', [CONSOLE, OTHER]],
])('Pages of other origins, with CORS_ORIGINS %s', (_what, CORS_ORIGINS, allowed) => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await createApp({ env: { CORS_ORIGINS } })));
  afterAll(() => app.close());

  const ask = async (method: 'GET' | 'OPTIONS', headers: Record<string, string>, url = PATH) => {
    const answer = await app.inject({ method, url, headers });
    const found = Object.entries(answer.headers).filter(([name]) => NAMES.test(name));
    return {
      status: answer.statusCode,
      cors: Object.fromEntries(found),
      type: answer.headers['content-type'],
    };
  };
  const preflight = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' };

  it.each([CONSOLE, OTHER])('%s may ask and read, or not, whoever calls', async (origin) => {
    const may = allowed.includes(origin);
    const shown = CORS_ORIGINS === '*' ? '*' : origin;
    for (const headers of [asAdmin, { authorization: 'Bearer rk_wrong' }]) {
      const { status, cors } = await ask('GET', { ...headers, origin });
      expect(status).toBe(headers === asAdmin ? 200 : 401);
      expect(cors['access-control-allow-origin']).toBe(may ? shown : undefined);
      expect(cors['access-control-expose-headers']?.toString().includes('etag') ?? false).toBe(may);
    }
    const { status, cors } = await ask('OPTIONS', { origin, ...preflight });
    expect(status).toBe(may ? 204 : 405);
    expect(cors['access-control-allow-methods']?.toString().includes('PUT') ?? false).toBe(may);
    expect(cors['access-control-allow-headers']).toBe(may ? 'if-match' : undefined);
  });

  it('never let the credentials of a browser along', async () => {
    for (const headers of [{ ...asAdmin }, preflight]) {
      const { cors } = await ask(headers === preflight ? 'OPTIONS' : 'GET', { origin: CONSOLE, ...headers });
      expect(cors).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('keeps caches from giving one origin the answer for another', async () => {
    const { cors } = await ask('GET', { ...asAdmin, origin: OTHER });
    const varies = CORS_ORIGINS !== undefined && CORS_ORIGINS !== '*';
    expect(/\bOrigin\b/i.test(String(cors.vary))).toBe(varies);
  });
});

describe('CORS_ORIGINS', () => {
  it.each(['console.example.org', 'https://console.example.org/', 'https://a.example,*', 'null', ' '])(
    'refuses %p',
    async (CORS_ORIGINS) => {
      await expect(createApp({ env: { CORS_ORIGINS } })).rejects.toThrow(
        'CORS_ORIGINS must be a list of origins',
      );
    },
  );
});
