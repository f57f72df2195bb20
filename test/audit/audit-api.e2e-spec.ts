import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { AuditLog } from '../../src/audit/log/audit-log';
import { as } from '../support/audit-app';
import { keyCreated } from '../support/audit-events';
import { AuditHarness } from '../support/audit-harness';
import { describeOnEachDatabase, describeOnSharedDatabase } from '../support/each-database';

const EVENTS = '/api/v1/audit/events';

describeOnEachDatabase('reading the audit log over HTTP', (_open, { place }) => {
  let harness: AuditHarness;
  let app: NestFastifyApplication;

  beforeEach(async () => {
    harness = new AuditHarness(place);
    app = await harness.start();
  });
  afterEach(() => harness.end());

  const get = (query: string, path = EVENTS) =>
    app.inject({ url: `${path}${query}`, headers: as('auditor') });
  const page = async (query: string) => (await get(query)).json<AuditEventPageDto>();
  const requestsOf = ({ items }: AuditEventPageDto) => items.map(({ requestId }) => requestId);

  const record = async (...requestIds: string[]) => {
    for (const requestId of requestIds) await app.get(AuditLog).record(keyCreated({ requestId }));
  };

  /** All pages, one after the other. */
  const walk = async (query: string, between: () => Promise<void> = async () => {}) => {
    const pages = [await page(query)];
    for (let token = pages[0]?.nextPageToken; token !== undefined; token = pages.at(-1)?.nextPageToken) {
      await between();
      pages.push(await page(`${query}&pageToken=${token}`));
    }
    return pages.map(requestsOf);
  };

  it('gives the newest record first, as it was recorded', async () => {
    await record('a', 'b');
    const { items } = await page('');
    expect(requestsOf({ items }).slice(0, 2)).toEqual(['b', 'a']);
    expect((await get('/4')).json()).toEqual(items[0]);
    expect(items[0]).toMatchObject({
      seq: 4,
      action: 'api_key.created',
      after: { roles: ['access-checker'] },
    });
  });

  it('begins with the start of the service and the key that it made itself', async () => {
    const { items } = await page('?sort=seq');
    expect(items.map(({ action }) => action)).toEqual(['service.started', 'audit.checkpoint_key_created']);
  });

  it('walks by pages that appends do not move', async () => {
    await record('a', 'b', 'c', 'd', 'e');
    const walked = await walk('?action=api_key.created&pageSize=2', () => record('later'));
    expect(walked).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
  });

  it('walks upwards into what is appended meanwhile', async () => {
    await record('a', 'b', 'c');
    let appended = false;
    const walked = await walk('?action=api_key.created&pageSize=2&sort=seq', async () => {
      if (!appended) await record('later');
      appended = true;
    });
    expect(walked).toEqual([
      ['a', 'b'],
      ['c', 'later'],
    ]);
  });

  /** Records until the log's clock has moved on. */
  const recordAfter = async (time: string) => {
    for (;;) {
      const record = await app.get(AuditLog).record(keyCreated({ requestId: 'later' }));
      if (record.time > time) return record;
    }
  };

  it('finds what was recorded from a time to before another', async () => {
    const start = await app.get(AuditLog).record(keyCreated({ requestId: 'start' }));
    const { time: from } = await recordAfter(start.time);
    const { time: to } = await recordAfter(from);
    const { items: all } = await page('?pageSize=500');
    const wanted = all.filter(({ time }) => time >= from && time < to);
    const zoned = new Date(Date.parse(from) + 7_200_000).toISOString().replace('Z', '%2B02:00');
    expect(wanted.length).toBeGreaterThan(0);
    expect((await page(`?from=${from}&to=${to}&pageSize=500`)).items).toEqual(wanted);
    expect((await page(`?from=${zoned}&to=${to}&pageSize=500&search=later`)).items).toEqual(wanted);
  });

  it('refuses the token of another filter or order', async () => {
    await record('a', 'b', 'c');
    const { nextPageToken } = await page('?action=api_key.created&pageSize=1');
    for (const other of ['action=api_key.revoked', 'action=api_key.created&sort=seq', 'pageSize=1']) {
      expect((await get(`?${other}&pageToken=${nextPageToken}`)).statusCode).toBe(400);
    }
  });
});

describeOnSharedDatabase('asking the audit log over HTTP', (place) => {
  let harness: AuditHarness;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    harness = new AuditHarness(() => Promise.resolve(place()));
    app = await harness.start();
    const log = app.get(AuditLog);
    const ann = { type: 'jwt', id: 'ann' } as const;
    await log.record(keyCreated({ actor: ann, requestId: 'by ann' }));
    await log.record(keyCreated({ target: { type: 'api_key', id: 'key-2' }, requestId: 'key 2' }));
    await log.record(
      keyCreated({ actor: ann, outcome: 'failed', reason: 'The Quota is "used" up.', requestId: 'failed' }),
    );
    await log.record(
      keyCreated({
        requestId: 'lines',
        after: { name: 'first line\nSecond "line"\tC:\\temp', roles: [], expiresAt: null },
      }),
    );
  });
  afterAll(() => harness.end());

  const get = (query: string, path = EVENTS) =>
    app.inject({ url: `${path}${query}`, headers: as('auditor') });
  const page = async (query: string) => (await get(query)).json<AuditEventPageDto>();

  it.each([
    ['actor=ann', ['by ann', 'failed']],
    ['target=key-2', ['key 2']],
    ['outcome=failed', ['failed']],
    ['actor=ann&outcome=failed', ['failed']],
    ['actor=ann&outcome=failed&target=key-1', ['failed']],
    ['actor=ANN', []],
    ['action=api_key.revoked', []],
    ['search=NIGHTLY%20CHECK&actor=ann', ['failed', 'by ann']],
    ['search=by%20ANN', ['by ann']],
    ['search=quota%20is%20%22used%22', ['failed']],
    ['search=first%20line%0Asecond', ['lines']],
    ['search=%22line%22%09c%3A%5Ctemp', ['lines']],
    ['search=line%0D%0Asecond', []],
    ['search=prevhash', []],
    ['search=%25', []],
  ])('finds %s', async (query, expected) => {
    expect(new Set((await page(`?${query}`)).items.map(({ requestId }) => requestId))).toEqual(
      new Set(expected),
    );
  });

  it.each(['from=2999-01-01T00:00:00Z', 'to=1999-01-01T00:00:00Z'])('finds nothing %s', async (query) => {
    expect(await page(`?${query}`)).toEqual({ items: [] });
  });

  it.each([
    ['?who=ann', '/query/who'],
    ['?pageToken=made-up', '/query/pageToken'],
    ['/1e3', '/path/seq'],
  ])('refuses %s', async (query, pointer) => {
    const answer = await get(query);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ pointer }] }]);
  });

  it('answers 404 for a record that there is not yet', async () => {
    expect((await get('/999')).json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('has no route that changes a record', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      for (const url of [EVENTS, `${EVENTS}/1`, '/api/v1/audit/checkpoints', '/api/v1/audit/export']) {
        expect((await app.inject({ method, url, headers: as('admin') })).statusCode).toBe(405);
      }
    }
  });
});

describeOnEachDatabase('refusals', (_open, { place }) => {
  let harness: AuditHarness;

  beforeEach(() => (harness = new AuditHarness(place)));
  afterEach(() => harness.end());

  it('are recorded with who asked for what, before they are answered', async () => {
    const app = await harness.start();
    const url = `${EVENTS}?actor=somebody`;
    const headers = { ...as('access-checker'), 'x-request-id': 'try-1' };
    expect((await app.inject({ url, headers })).statusCode).toBe(403);
    const { items } = (
      await app.inject({ url: `${EVENTS}?outcome=refused`, headers: as('auditor') })
    ).json<AuditEventPageDto>();
    expect(items).toEqual([
      expect.objectContaining({
        action: 'access.refused',
        actor: { type: 'api_key', id: 'access-checker' },
        target: { type: 'route', id: 'GET /api/v1/audit/events' },
        reason: 'missing_permission: audit:read',
        after: { permission: 'audit:read', clientAddress: '127.0.0.1' },
        requestId: 'try-1',
      }),
    ]);
  });

  it('cannot be kept out of the log by a request id that looks like a secret', async () => {
    const app = await harness.start();
    const headers = { ...as('access-checker'), 'x-request-id': `rk_${'s'.repeat(40)}` };
    await app.inject({ url: EVENTS, headers });
    const answer = await app.inject({ url: `${EVENTS}?outcome=refused`, headers: as('auditor') });
    expect(answer.json<AuditEventPageDto>().items).toMatchObject([{ requestId: '[redacted]' }]);
    expect(answer.body).not.toContain('sssss');
  });

  it('stay refusals when the log fails, and nothing is recorded of who is let in or unknown', async () => {
    const app = await harness.start();
    const record = jest.spyOn(app.get(AuditLog), 'record');
    const url = '/made-for-this-test';
    expect((await app.inject({ url, headers: as('access-checker') })).statusCode).toBe(200);
    expect((await app.inject({ url })).statusCode).toBe(401);
    expect(record).not.toHaveBeenCalled();
    record.mockRejectedValueOnce(new Error('disk full'));
    expect((await app.inject({ url, headers: as('auditor') })).statusCode).toBe(403);
    expect(record).toHaveBeenCalledTimes(1);
  });
});
