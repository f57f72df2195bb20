import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { Database } from '../../src/database/database';
import { SessionsModule } from '../../src/sessions/sessions.module';
import type { MeDto, SessionPageDto } from '../../src/sessions/sessions.dto';
import { MAX_SESSIONS_PER_CALLER } from '../../src/sessions/sessions.service';
import { appOn } from '../api-keys/app-on';
import { ADMIN_KEY, asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';

const PATH = '/api/v1/sessions';
const KEYS = '/api/v1/api-keys';
const OURS = { 'x-rolecall-request': '1' };
const PAST = '2026-01-01T00:00:00.000Z';

describeOnSharedDatabase('sessions', (place) => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await appOn(place(), [ApiKeysModule, SessionsModule]);
  });
  beforeEach(async () => {
    for (const table of ['session', 'api_key'] as const) await kysely().deleteFrom(table).execute();
  });
  afterAll(() => app.close());

  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, headers: object = {}, payload?: object) =>
    app.inject({ method, url, payload, headers: { ...headers } });
  const signIn = (apiKey = ADMIN_KEY, headers: object = {}) =>
    send('POST', PATH, { ...OURS, ...headers }, { apiKey });
  const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
    String(answer.headers['set-cookie']).split(';', 1)[0]!;
  const signedIn = async (apiKey?: string) => ({ ...OURS, cookie: cookieOf(await signIn(apiKey)) });
  const newKey = async (roles: string[], more: object = {}) => {
    const answer = await send('POST', KEYS, asAdmin, { name: 'Person', roles, ...more });
    return answer.json<CreatedApiKeyDto>();
  };
  const kysely = () => app.get(Database).kysely;
  const records = async () => {
    const rows = await kysely().selectFrom('audit_record').select('record').orderBy('seq').execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  };
  const problem = async (answer: ReturnType<typeof send>) => {
    const { statusCode, json } = await answer;
    return [statusCode, json<{ code: string }>().code];
  };
  const ended = [401, 'session_ended'];

  it('sets a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn();
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-rolecall_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const me = answer.json<MeDto>();
    expect(me).toMatchObject({ type: 'api_key', id: 'bootstrap', roles: ['admin'] });
    expect(answer.headers.location).toBe(`${PATH}/${me.session?.id}`);
  });

  it('acts as the caller, and says who that is', async () => {
    const { id, key } = await newKey(['auditor']);
    const session = await signedIn(key);
    const me = (await send('GET', '/api/v1/me', session)).json<MeDto>();
    expect(me).toMatchObject({ type: 'api_key', id, name: 'Person', roles: ['auditor'] });
    expect(me.permissions).toContain('audit:read');
    expect(await problem(send('GET', KEYS, session))).toEqual([403, 'missing_permission']);
  });

  it('records each act as that of the caller', async () => {
    const { id, key } = await newKey(['admin']);
    const session = await signedIn(key);
    await send('POST', KEYS, session, { name: 'Made in a session', roles: ['auditor'] });
    await send('DELETE', `${PATH}/current`, session);
    const acts = (await records()).filter(({ actor }) => actor.id === id);
    expect(acts.map(({ action, actor }) => [action, actor.type])).toEqual([
      ['session.started', 'api_key'],
      ['api_key.created', 'api_key'],
      ['session.ended', 'api_key'],
    ]);
  });

  it('keeps neither the secret nor the key, and nothing that opens either', async () => {
    const { key, id } = await newKey(['auditor']);
    const { cookie } = await signedIn(key);
    const [row] = await kysely().selectFrom('session').selectAll().execute();
    const { sha256 } = await kysely()
      .selectFrom('api_key')
      .select('sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const stored = JSON.stringify([row, await records()]);
    for (const secret of [cookie.split('=')[1]!, key, sha256]) expect(stored).not.toContain(secret);
  });

  it.each([
    ['without our header', {}],
    ['with another value of it', { 'x-rolecall-request': '0' }],
    ['from another site', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    ['from another origin of this site', { ...OURS, 'sec-fetch-site': 'same-site' }],
    ['from another origin, by an old browser', { ...OURS, origin: 'https://evil.example' }],
    ['from a page without an origin', { ...OURS, origin: 'null' }],
  ])('refuses what a page of others makes a browser send: %s', async (_name, headers) => {
    const { cookie } = await signedIn();
    const forged = send('POST', KEYS, { ...headers, cookie }, { name: 'Forged', roles: ['admin'] });
    expect(await problem(forged)).toEqual([403, 'foreign_request']);
    expect(await problem(send('POST', PATH, headers, { apiKey: ADMIN_KEY }))).toEqual([
      403,
      'foreign_request',
    ]);
  });

  it.each([
    ['by its own word', { 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy.example' }],
    ['by its origin', { origin: 'https://access.example:8443', host: 'access.example:8443' }],
  ])('takes what a page of ours sends, %s', async (_name, headers) => {
    const session = await signedIn();
    const answer = await send('POST', KEYS, { ...session, ...headers }, { name: 'Ours', roles: ['auditor'] });
    expect(answer.statusCode).toBe(201);
  });

  it('gives each sign-in a secret of its own, and ends the session of the cookie that came with it', async () => {
    const planted = await signedIn();
    const later = await signIn(ADMIN_KEY, planted);
    expect(cookieOf(later)).not.toBe(planted.cookie);
    expect(await problem(send('GET', '/api/v1/me', planted))).toEqual(ended);
    const unknown = { cookie: `__Host-rolecall_session=${'A'.repeat(43)}` };
    expect(cookieOf(await signIn(ADMIN_KEY, unknown))).not.toBe(unknown.cookie);
  });

  it('refuses a copied cookie once its owner has signed out, and makes browsers forget it', async () => {
    const session = await signedIn();
    const answer = await send('DELETE', `${PATH}/current`, session);
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    const copied = await send('GET', '/api/v1/me', session);
    expect([copied.statusCode, copied.headers['set-cookie']]).toEqual([
      401,
      expect.stringContaining('Max-Age=0'),
    ]);
  });

  it.each(['expires_at', 'last_used_at'] as const)('refuses a session that ended by %s', async (column) => {
    const session = await signedIn();
    expect((await send('GET', '/api/v1/me', session)).statusCode).toBe(200);
    await kysely()
      .updateTable('session')
      .set({ [column]: PAST })
      .execute();
    expect(await problem(send('GET', '/api/v1/me', session))).toEqual(ended);
    await signedIn();
    expect(await kysely().selectFrom('session').select('id').execute()).toHaveLength(1);
  });

  it('writes down that it was used, once in a while', async () => {
    const session = await signedIn();
    const used = async () =>
      (await kysely().selectFrom('session').select('last_used_at').executeTakeFirstOrThrow()).last_used_at;
    const first = await used();
    await send('GET', '/api/v1/me', session);
    expect(await used()).toBe(first);
    const earlier = new Date(Date.now() - 120_000).toISOString();
    await kysely().updateTable('session').set({ last_used_at: earlier }).execute();
    await send('GET', '/api/v1/me', session);
    expect((await used()) > first).toBe(true);
  });

  it('ends with the key, and may no more than the key may now', async () => {
    const { id, key } = await newKey(['admin']);
    const session = await signedIn(key);
    expect((await send('GET', KEYS, session)).statusCode).toBe(200);
    await send('DELETE', `${KEYS}/${id}`, asAdmin);
    expect(await problem(send('GET', KEYS, session))).toEqual(ended);
  });

  it('expires with the key', async () => {
    const expiresAt = new Date(Date.now() + 600_000).toISOString();
    const { key } = await newKey(['auditor'], { expiresAt });
    expect((await signIn(key)).json<MeDto>().session?.expiresAt).toBe(expiresAt);
  });

  it('refuses a wrong key in the words of any other request', async () => {
    for (const apiKey of ['rk_wrong', 'no key at all'])
      expect(await problem(signIn(apiKey))).toEqual([401, 'unauthenticated']);
    expect(await problem(send('POST', PATH, OURS, {}))).toEqual([400, 'invalid_request']);
  });

  it('looks at no cookie where a program sends credentials of its own', async () => {
    const { id, key } = await newKey(['auditor']);
    const both = { ...(await signedIn()), authorization: `Bearer ${key}` };
    const me = (await send('GET', '/api/v1/me', both)).json<MeDto>();
    expect(me).toMatchObject({ id });
    expect(me.session).toBeUndefined();
    expect(await problem(send('DELETE', `${PATH}/current`, both))).toEqual([404, 'not_found']);
  });

  it.each(['rolecall_session=', '__Host-rolecall_session=short', '__Host-rolecall_session='])(
    'takes the cookie %s for none',
    async (cookie) => {
      const padded = cookie.startsWith('rolecall') ? cookie + 'A'.repeat(43) : cookie;
      expect(await problem(send('GET', '/api/v1/me', { cookie: padded }))).toEqual([401, 'unauthenticated']);
    },
  );

  it('lists own sessions, and those of all to who may see them', async () => {
    const { id, key } = await newKey(['auditor']);
    const own = await signedIn(key);
    const admin = await signedIn();
    const list = async (headers: object, query = '') =>
      (await send('GET', PATH + query, headers)).json<SessionPageDto>().sessions;
    expect(await list(own)).toEqual([
      expect.objectContaining({ caller: { type: 'api_key', id, name: 'Person' }, current: true }),
    ]);
    expect((await list(admin, '?allCallers=true')).map(({ current }) => current)).toEqual([false, true]);
    expect(await problem(send('GET', `${PATH}?allCallers=true`, own))).toEqual([403, 'missing_permission']);
  });

  it('lists page by page', async () => {
    await Promise.all([signIn(), signIn(), signIn()]);
    const seen: string[] = [];
    for (let token: string | undefined, pages = 0; pages < 3; pages++) {
      const query = `?pageSize=1${token === undefined ? '' : `&pageToken=${token}`}`;
      const page = (await send('GET', PATH + query, asAdmin)).json<SessionPageDto>();
      seen.push(...page.sessions.map(({ id }) => id));
      token = page.nextPageToken;
      expect(token === undefined).toBe(pages === 2);
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('lets callers end their own sessions, and administrators those of others', async () => {
    const { key } = await newKey(['auditor']);
    const own = await signedIn(key);
    const admin = await signedIn();
    const { id: ofAdmin } = (await send('GET', '/api/v1/me', admin)).json<MeDto>().session!;
    const { id: ofOwn } = (await send('GET', '/api/v1/me', own)).json<MeDto>().session!;
    expect(await problem(send('DELETE', `${PATH}/${ofAdmin}`, own))).toEqual([404, 'not_found']);
    expect((await send('DELETE', `${PATH}/${ofOwn}`, admin)).statusCode).toBe(204);
    expect(await problem(send('GET', '/api/v1/me', own))).toEqual(ended);
    expect((await send('GET', '/api/v1/me', admin)).statusCode).toBe(200);
  });

  it(`keeps ${MAX_SESSIONS_PER_CALLER} sessions of a caller: one more ends the oldest`, async () => {
    const first = await signedIn();
    for (let made = 1; made < MAX_SESSIONS_PER_CALLER; made++) await signIn();
    expect((await send('GET', '/api/v1/me', first)).statusCode).toBe(200);
    await signIn();
    expect(await problem(send('GET', '/api/v1/me', first))).toEqual(ended);
    expect((await records()).at(-1)).toMatchObject({
      action: 'session.ended',
      reason: 'Replaced by a new sign-in.',
    });
  });

  it('tells the roles of this service and what they include', async () => {
    const { serviceRoles } = (await send('GET', '/api/v1/service-roles', asAdmin)).json<{
      serviceRoles: { name: string; permissions: { name: string }[] }[];
    }>();
    expect(serviceRoles.find(({ name }) => name === 'metrics-reader')?.permissions).toEqual([
      { name: 'metrics:read', description: 'Read the metrics of an instance.' },
    ]);
  });
});
