import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readiness } from '../../src/health/readiness-source';
import { ReadinessSource } from '../../src/health/readiness-source';
import { createApp } from '../support/create-app';

describe('health', () => {
  let app: NestFastifyApplication;
  let readiness: Readiness;

  beforeAll(async () => {
    app = await createApp({
      override: (builder) =>
        builder.overrideProvider(ReadinessSource).useValue({ readiness: () => readiness }),
    });
  });
  afterAll(() => app.close());

  it('is live before anything was read', async () => {
    readiness = { state: 'missing' };
    const response = await app.inject('/health/live');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is ready with a fresh snapshot, and says how old it is', async () => {
    readiness = { state: 'fresh', asOf: '2026-01-02T03:04:05.000Z', ageSeconds: 7 };
    const response = await app.inject('/health/ready');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ready', asOf: '2026-01-02T03:04:05.000Z', ageSeconds: 7 });
  });

  it.each(['missing', 'stale'] as const)('is not ready while the snapshot is %s', async (state) => {
    readiness = { state };
    const response = await app.inject('/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.headers['retry-after']).toBe('5');
    expect(response.json()).toMatchObject({ code: 'not_ready', status: 503 });
  });
});

describe('security.txt', () => {
  const url = '/.well-known/security.txt';
  let app: NestFastifyApplication;
  afterEach(() => app.close());

  it('names the contact of the installation, for everyone and for a limited time', async () => {
    app = await createApp({ env: { SECURITY_CONTACT: 'mailto:security@example.org' } });
    const { statusCode, headers, body } = await app.inject(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toMatch(/^Contact: mailto:security@example\.org\nExpires: \S+Z\n/);
    const days = (Date.parse(/Expires: (\S+)/.exec(body)![1]!) - Date.now()) / (24 * 3_600_000);
    expect(Math.round(days)).toBe(30);
  });

  it('is not there without a contact', async () => {
    app = await createApp();
    const { statusCode, headers } = await app.inject(url);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json']);
  });
});
