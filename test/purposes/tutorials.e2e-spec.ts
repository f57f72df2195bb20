import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/http/problem';
import type { PurposeDto, PurposePageDto } from '../../src/purposes/api/purpose-view.dto';
import { ADMIN_KEY } from '../support/create-app';
import { marketing, PURPOSES, PurposesApp, type Method } from './purposes-app';
import { readCurlCommands } from './read-curl-commands';

jest.setTimeout(60_000);

/** Texts of tutorials, where somebody has put them beside the repository; nothing of them is in it. */
const TEXTS = join(__dirname, '../../../shared/tutorials');
const texts = existsSync(TEXTS) ? readdirSync(TEXTS).filter((name) => name.endsWith('.txt')) : [];
if (texts.length === 0) console.warn('Texts of the tutorials: skipped, ../shared/tutorials is not there.');
/** A table without rows is an error of Jest: where there is no text, one skipped test stands for all. */
const itOf = (names: readonly string[]) => (names.length > 0 ? it.each(names) : it.skip.each(['no text']));
const textOf = (name: string) => readFileSync(join(TEXTS, name), 'utf8');

/** What the tutorials let a reader send with curl, in our words. */
const curlCalls: readonly { method: Method; path: string; body?: object; status: number }[] = [
  { method: 'POST', path: '/purposes', body: marketing, status: 201 },
];

interface PlainError {
  readonly error: string;
  readonly message?: string;
  readonly details?: object;
}

const unknownId = '8f3a2b1c-9d4e-5f6a-7b8c-0d1e2f3a4b5c';
const isError = (...further: string[]) =>
  Object.fromEntries(['error', ...further].map((name) => [name, expect.any(String) as string]));

/** The statuses that the table below has met. */
const met = new Set<number>();

describe.each(['register', 'genesys'] as const)('The calls of the tutorials, on the store %s', (store) => {
  let app: PurposesApp;

  beforeAll(async () => {
    app = await PurposesApp.startOn(store, 'sqlite');
    await app.simulator.setModes({ rateLimitPerMinute: null });
  });
  afterEach(() => app.simulator.setFaults([]));
  afterAll(() => app.stop());

  describe.each(['/purposes', '/api/purposes'])('%s', (base) => {
    let made = 0;
    const named = (wanted: object = {}) => ({ ...marketing, name: `${base} ${++made}`, ...wanted });
    const send = async <Body = PurposeDto & PlainError>(
      method: Method,
      path: string,
      body?: object,
      headers: Record<string, string> = {},
    ) => {
      const answer = await app.send<Body>(method, base + path, body, headers);
      met.add(answer.status);
      return answer;
    };
    const created = async (wanted: object = {}) => (await send('POST', '', named(wanted))).body;

    it('creates a purpose: 201 with all that it says', async () => {
      const wanted = named();
      const { status, body } = await send('POST', '', wanted);
      const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
      expect({ status, body }).toEqual({
        status: 201,
        body: {
          ...wanted,
          id: expect.any(String) as string,
          createdDate: time,
          lastModifiedDate: time,
          version: 1,
        },
      });
    });

    it.each([
      ['unknown members', { retentionDays: 30, legalBasis: 'whatever' }, {}],
      ['an empty description', { description: '' }, { description: '' }],
      ['no description', { description: undefined }, { description: '' }],
      [
        'null for what may be absent',
        { description: null, status: null },
        { description: '', status: 'active' },
      ],
      ['no status', { status: undefined }, { status: 'active' }],
    ])('creates a purpose with %s', async (_what, wanted, shown) => {
      const { status, body } = await send('POST', '', named(wanted));
      expect({ status, body }).toMatchObject({ status: 201, body: shown });
      expect(body).not.toHaveProperty('legalBasis');
      expect(body).not.toHaveProperty('retentionDays');
    });

    it.each([
      ['no name', named({ name: undefined })],
      ['no categories', named({ dataCategories: undefined })],
      ['categories that are no list', named({ dataCategories: 'contact.email' })],
      ['an unknown category', named({ dataCategories: ['contact.emial'] })],
      ['an unknown status', named({ status: 'paused' })],
      ['a list for a body', [named()]],
      ['nothing in the body', {}],
    ])('refuses %s: 400', async (_what, wanted) => {
      const { id } = await created();
      for (const answer of [await send('POST', '', wanted), await send('PUT', `/${id}`, wanted)])
        expect(answer).toMatchObject({ status: 400, body: isError() });
      expect(Object.keys((await send('POST', '', wanted)).body)).toEqual(['error']);
    });

    it('refuses a name that another purpose has: 409', async () => {
      const [one, other] = [await created(), await created()];
      const wanted = { ...marketing, name: one.name };
      const answers = [await send('POST', '', wanted), await send('PUT', `/${other.id}`, wanted)];
      for (const { status, body } of answers)
        expect({ status, body }).toEqual({ status: 409, body: isError() });
    });

    it.each([
      ['', 25, 1],
      ['?pageSize=abc&pageNumber=def', 25, 1],
      ['?pageSize=2&pageNumber=2', 2, 2],
      ['?pageSize=0&pageNumber=0', 25, 1],
      ['?pageSize=-3', 1, 1],
      ['?pageSize=5000', 100, 1],
      ['?pageSize=1&pageSize=2', 1, 1],
      ['?sort=up', 25, 1],
    ])('lists purposes, page by page: %p', async (query, pageSize, pageNumber) => {
      for (let i = 0; i < 4; i++) await created();
      const { status, body } = await send<PurposePageDto>('GET', query);
      expect(status).toBe(200);
      expect(Object.keys(body)).toEqual(['purposes', 'pagination']);
      const { totalCount } = body.pagination;
      const totalPages = Math.ceil(totalCount / pageSize);
      expect(body.pagination).toEqual({ pageSize, pageNumber, totalPages, totalCount });
      expect(body.purposes).toHaveLength(Math.min(pageSize, totalCount - pageSize * (pageNumber - 1)));
    });

    it('reads, replaces and deletes a purpose without a condition: 200, 200, 204', async () => {
      const { id, name } = await created();
      expect(await send('GET', `/${id}?verbose=1`)).toMatchObject({ status: 200, body: { id, name } });
      const wanted = { name, dataCategories: ['contact.email'], description: 'changed' };
      expect(await send('PUT', `/${id}`, wanted)).toMatchObject({
        status: 200,
        body: { ...wanted, id, status: 'active', version: 2 },
      });
      expect(await send('DELETE', `/${id}`)).toMatchObject({ status: 204, body: undefined });
      expect((await send('GET', `/${id}`)).status).toBe(404);
      const actions = (await app.records(id)).map(({ action }) => action);
      expect(actions).toEqual(
        expect.arrayContaining(['purpose.created', 'purpose.replaced', 'purpose.deleted']),
      );
    });

    it('says of what is not there: 404', async () => {
      const answers = [
        await send('GET', `/${unknownId}`),
        await send('PUT', `/${unknownId}`, named()),
        await send('DELETE', `/${unknownId}`),
      ];
      for (const { status, body } of answers)
        expect({ status, body }).toEqual({ status: 404, body: isError() });
    });

    it('does not delete a purpose that an active retention policy refers to: 409', async () => {
      const { id, name } = await created();
      const policy = { id: `keep-${id}`, name: 'Keep a year', purposeIds: [id] };
      await app.simulator.change({ op: 'set-retention-policy', ...policy, enabled: true });
      const linked = { ...marketing, name, legalBasis: 'consent', retentionPolicyIds: [policy.id] };
      const put = await app.send('PUT', `${PURPOSES}/${id}`, linked, { 'if-match': '*' });
      expect(put.status).toBe(200);
      const { status, body } = await send('DELETE', `/${id}`);
      expect({ status, body }).toEqual({ status: 409, body: isError() });
      await app.simulator.change({ op: 'set-retention-policy', ...policy, enabled: false });
    });

    it('leaves what it does not know of a purpose as it is', async () => {
      const { id, name } = await created();
      const kept = { legalBasis: 'consent', owner: 'Head of Care' };
      await app.send('PUT', `${PURPOSES}/${id}`, { ...marketing, name, ...kept }, { 'if-match': '*' });
      expect((await send('PUT', `/${id}`, { ...marketing, name, description: 'new' })).status).toBe(200);
      const { body } = await app.send('GET', `${PURPOSES}/${id}`);
      expect(body).toMatchObject({ ...kept, description: 'new', version: 3 });
    });

    it('makes both of two changes at once, one after the other', async () => {
      const { id, name } = await created();
      const change = (description: string) => send('PUT', `/${id}`, { ...marketing, name, description });
      const answers = await Promise.all([change('one'), change('two')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(({ body }) => body.version).sort()).toEqual([2, 3]);
    });

    it('takes a condition where one is sent: 412', async () => {
      const { id, name } = await created();
      const stale = { 'if-match': '"7"' };
      const answers = [
        await app.send('PUT', `${base}/${id}`, { ...marketing, name }, stale),
        await app.send('DELETE', `${base}/${id}`, undefined, stale),
      ];
      for (const { status, body } of answers)
        expect({ status, body }).toEqual({ status: 412, body: isError() });
    });

    it('refuses calls without a caller: 401, and of a reader who writes: 403', async () => {
      const unknown = await send('GET', '', undefined, { authorization: '' });
      expect(unknown).toMatchObject({ status: 401, body: isError() });
      expect(Object.keys(unknown.body)).toEqual(['error']);
      const reader = await app.caller('purpose-reader');
      expect((await send('GET', '', undefined, reader)).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE'] as const) {
        const path = method === 'POST' ? '' : `/${unknownId}`;
        const { status, body } = await send(method, path, undefined, reader);
        expect({ status, body }).toEqual({ status: 403, body: isError('message') });
        expect(body.message).toMatch(/purpose-admin.*purpose-reader/);
      }
    });

    it('gives the problem document to clients that ask for it', async () => {
      const headers = { accept: 'application/problem+json' };
      const { body } = await app.send<Problem>('GET', `${base}/${unknownId}`, undefined, headers);
      expect(body).toMatchObject({ code: 'not_found', status: 404, instance: `${base}/${unknownId}` });
    });

    const refuse = (status: number, code: string) =>
      app.simulator.setFaults([
        { match: { path: '/api/v2/privacy/purposes*' }, effects: [{ kind: 'status', status, code }] },
      ]);

    if (store === 'genesys') {
      it("passes Genesys' refusals on, with what it said", async () => {
        await refuse(400, 'bad.request');
        const { status, body } = await send('GET', '');
        expect({ status, body }).toMatchObject({
          status: 400,
          body: { error: expect.stringContaining('bad.request') as string, details: { status: 400 } },
        });
      });

      it('says when Genesys goes on refusing for too many calls: 429, and when to come again', async () => {
        await refuse(429, 'too.many.requests');
        const { status, headers, body } = await send('GET', '');
        expect({ status, body }).toEqual({ status: 429, body: isError() });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      });
    }
  });

  it.each([
    ['?userId=123&permission=user:read', 200],
    ['?userId=123', 400],
    ['?permission=user:read', 400],
    ['?userId=&permission=', 400],
  ])('check-permission%s is answered with %p', async (query, status) => {
    const answer = await app.send('GET', `/api/v1/check-permission${query}`);
    expect(answer.status).toBe(status);
    const allowed = { userId: '123', permission: 'user:read', allowed: false };
    if (status === 200) expect(answer.body).toMatchObject(allowed);
  });

  it.each(curlCalls)('$method $path, as curl sends it, is answered with $status', async (call) => {
    const { status, body } = await app.send<PurposeDto>(call.method, call.path, call.body);
    expect({ status, body }).toMatchObject({ status: call.status, body: call.body ?? {} });
    expect((await app.send('DELETE', `${call.path}/${body.id}`)).status).toBe(204);
  });

  itOf(texts)('%s: each curl command is in our table, and runs from its text', async (name) => {
    for (const { method, url, headers, body } of readCurlCommands(textOf(name))) {
      const { pathname, search } = new URL(url);
      const path = pathname + search;
      const known = curlCalls.find((call) => call.method === method && call.path === path);
      expect({ method, path, body }).toEqual({ method, path, body: known?.body });
      const withKey = { ...headers, authorization: `Bearer ${ADMIN_KEY}` };
      const answer = await app.send<PurposeDto>(method, path, body, withKey);
      expect(answer.status).toBe(known?.status);
      await app.send('DELETE', `${path}/${answer.body.id}`);
    }
  });
});

describe('The table of calls', () => {
  itOf(texts.filter((name) => textOf(name).includes('/purposes')))(
    '%s: has met every status of which the text tells',
    (name) => {
      const told = [...textOf(name).matchAll(/status\((\d{3})\)|^Error: (\d{3})/gm)];
      expect(told.length).toBeGreaterThan(0);
      const statuses = told.map(([, sent, titled]) => Number(sent ?? titled));
      expect(statuses.filter((status) => !met.has(status))).toEqual([]);
    },
  );
});
