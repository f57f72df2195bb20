import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditRecord } from '../../src/audit/audit-record';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import type { ApiKeyDto, ApiKeyPageDto, CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { ownRoles } from '../../src/auth/own-roles';
import { ApiKeysService } from '../../src/api-keys/api-keys.service';
import { LastUse } from '../../src/api-keys/last-use';
import { callerOf, type Caller } from '../../src/auth/caller';
import { Database } from '../../src/database/database';
import { ADMIN_KEY } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { appOn } from './app-on';

const PATH = '/api/v1/api-keys';
const DAY_MS = 86_400_000;

describeOnSharedDatabase('API keys', (place) => {
  let app: NestFastifyApplication;
  /** Of the last record before the test. */
  let seen = 0;

  beforeAll(async () => {
    app = await appOn(place(), [ApiKeysModule]);
  });
  beforeEach(async () => {
    await app.get(Database).kysely.deleteFrom('api_key').execute();
    seen = (await recorded().execute()).at(-1)?.seq ?? 0;
  });
  afterAll(() => app.close());

  const recorded = () =>
    app.get(Database).kysely.selectFrom('audit_record').select(['seq', 'record']).orderBy('seq');

  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, key = ADMIN_KEY) =>
    app.inject({ method, url, payload, headers: { authorization: `Bearer ${key}` } });
  const create = async (wanted: object = {}, key = ADMIN_KEY) => {
    const answer = await send('POST', PATH, { name: 'Reporting', roles: ['auditor'], ...wanted }, key);
    expect(answer.statusCode).toBe(201);
    return answer.json<CreatedApiKeyDto>();
  };
  const records = async () => {
    const rows = await recorded().where('seq', '>', seen).execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  };

  /** A key in the database whose text nobody knows. */
  const row = (number: number) => ({
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    name: 'Many',
    sha256: String(number),
    key_prefix: 'many',
    roles: '["auditor"]',
    created_at: '2026-01-01T00:00:00.000Z',
    created_by_type: 'api_key',
    created_by_id: 'bootstrap',
  });

  it('creates a key of 256 random bits and says where it is', async () => {
    const answer = await send('POST', PATH, { name: 'Reporting', roles: ['auditor', 'access-checker'] });
    const { id, key, keyPrefix, ...rest } = answer.json<CreatedApiKeyDto>();
    expect(key).toMatch(/^rk_[\w-]{43}$/);
    expect(key.slice(3)).toMatch(new RegExp(`^${keyPrefix}`));
    expect(keyPrefix).toHaveLength(4);
    expect(answer.headers.location).toBe(`${PATH}/${id}`);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(rest).toEqual({
      name: 'Reporting',
      roles: ['auditor', 'access-checker'],
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      createdBy: { type: 'api_key', id: 'bootstrap' },
    });
  });

  it('lets the new key in at once, with its roles and no others', async () => {
    const { key } = await create({ roles: ['admin'] });
    expect((await send('GET', PATH, undefined, key)).statusCode).toBe(200);
    const { key: weak } = await create();
    expect((await send('GET', PATH, undefined, weak)).statusCode).toBe(403);
  });

  it('keeps the digest and neither the key nor a trace of it', async () => {
    const { key } = await create();
    const rows = await app.get(Database).kysely.selectFrom('api_key').selectAll().execute();
    expect(rows[0]?.sha256).toBe(createHash('sha256').update(key).digest('hex'));
    expect(JSON.stringify([rows, await records()])).not.toContain(key.slice(8));
  });

  it('shows a key again without the key and without its digest', async () => {
    const { key, ...shown } = await create({ expiresAt: new Date(Date.now() + DAY_MS).toISOString() });
    const one = await send('GET', `${PATH}/${shown.id}`);
    const all = await send('GET', PATH);
    expect(one.json<ApiKeyDto>()).toEqual(shown);
    expect(all.json<ApiKeyPageDto>()).toEqual({ apiKeys: [shown] });
    expect(one.body + all.body).not.toContain(key.slice(8));
    expect(one.body + all.body).not.toContain(createHash('sha256').update(key).digest('hex'));
  });

  it('lists keys in the order of creation, page by page', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await create({ name });
    const seen: string[] = [];
    let url = `${PATH}?pageSize=2`;
    for (let page = 1; page <= 3; page++) {
      const { apiKeys, nextPageToken } = (await send('GET', url)).json<ApiKeyPageDto>();
      seen.push(...apiKeys.map(({ name }) => name));
      expect(nextPageToken === undefined).toBe(page === 3);
      url = `${PATH}?pageSize=2&pageToken=${nextPageToken}`;
    }
    expect(seen).toEqual(names);
  });

  it('ends a key when it is revoked, keeps it on the list, and can be asked again', async () => {
    const { id, key } = await create({ roles: ['admin'] });
    expect((await send('DELETE', `${PATH}/${id}`)).statusCode).toBe(204);
    expect((await send('GET', PATH, undefined, key)).statusCode).toBe(401);
    expect((await send('DELETE', `${PATH}/${id}`)).statusCode).toBe(204);
    const { revokedAt } = (await send('GET', `${PATH}/${id}`)).json<ApiKeyDto>();
    expect(Date.parse(revokedAt ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('records creation and revocation, each once, with who did it and what the key could do', async () => {
    const { id } = await create();
    await send('DELETE', `${PATH}/${id}`);
    await send('DELETE', `${PATH}/${id}`);
    const state = { name: 'Reporting', roles: ['auditor'], expiresAt: null };
    const actor = { type: 'api_key', id: 'bootstrap' };
    const target = { type: 'api_key', id, name: 'Reporting' };
    expect(await records()).toMatchObject([
      { action: 'api_key.created', actor, target, outcome: 'success', before: null, after: state },
      { action: 'api_key.revoked', actor, target, outcome: 'success', before: state, after: null },
    ]);
  });

  it('refuses to give what the creator lacks, names it, and records the refusal', async () => {
    // No role but admin may create keys; a caller from a later version of the roles could.
    const caller: Caller = {
      ...callerOf('narrow', 'jwt', ['auditor']),
      permissions: new Set(ownRoles.auditor.filter((held) => !held.startsWith('audit:ex'))),
    };
    const refused = app
      .get(ApiKeysService)
      .create({ name: 'More', roles: ['auditor'] }, { caller, requestId: 'r' });
    const detail = 'You cannot grant permissions you do not have: audit:export.';
    await expect(refused).rejects.toMatchObject({
      status: 403,
      code: 'permission_not_held',
      message: detail,
    });
    expect(await records()).toMatchObject([
      {
        action: 'api_key.created',
        actor: { type: 'jwt', id: 'narrow' },
        target: null,
        outcome: 'refused',
        reason: `permission_not_held: ${detail}`,
        requestId: 'r',
      },
    ]);
    expect((await send('GET', PATH)).json()).toEqual({ apiKeys: [] });
  });

  it('keeps neither key nor record when the record cannot be written', async () => {
    const { kysely } = app.get(Database);
    await kysely.schema.alterTable('audit_record').renameTo('audit_record_away').execute();
    const answer = await send('POST', PATH, { name: 'Lost', roles: ['auditor'] });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('rk_');
    expect(await kysely.selectFrom('api_key').selectAll().execute()).toEqual([]);
    await kysely.schema.alterTable('audit_record_away').renameTo('audit_record').execute();
  });

  it('allows a thousand live keys and no more; revoked and expired ones do not count', async () => {
    const { kysely } = app.get(Database);
    await kysely
      .insertInto('api_key')
      .values(Array.from({ length: 999 }, (_, number) => row(number)))
      .execute();
    const dead = [
      { ...row(1_000), expires_at: '2026-01-02T00:00:00.000Z' },
      { ...row(1_001), revoked_at: '2026-01-02T00:00:00.000Z' },
    ];
    await kysely.insertInto('api_key').values(dead).execute();
    const { id } = await create();
    const refused = await send('POST', PATH, { name: 'One more', roles: ['auditor'] });
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'too_many_api_keys' }]);
    expect((await records()).at(-1)).toMatchObject({ action: 'api_key.created', outcome: 'failed' });
    await send('DELETE', `${PATH}/${id}`);
    await create();
  });

  it('counts right when many are created at once', async () => {
    const rows = Array.from({ length: 995 }, (_, number) => row(number));
    await app.get(Database).kysely.insertInto('api_key').values(rows).execute();
    const wanted = { name: 'Late', roles: ['auditor'] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('POST', PATH, wanted)));
    const withStatus = (status: number) => answers.filter(({ statusCode }) => statusCode === status);
    expect([withStatus(201).length, withStatus(409).length]).toEqual([5, 15]);
  });

  it('writes down when a key was used, behind the back of the request', async () => {
    const { id, key } = await create({ roles: ['admin'] });
    await send('GET', PATH, undefined, key);
    expect((await send('GET', `${PATH}/${id}`)).json<ApiKeyDto>().lastUsedAt).toBeUndefined();
    await app.get(LastUse).flush();
    const { lastUsedAt, createdAt } = (await send('GET', `${PATH}/${id}`)).json<ApiKeyDto>();
    expect(lastUsedAt! >= createdAt).toBe(true);
  });
});

describeOnSharedDatabase('Requests about API keys', (place) => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await appOn(place(), [ApiKeysModule]);
  });
  afterAll(() => app.close());

  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, payload, headers: { authorization: `Bearer ${ADMIN_KEY}` } });

  it.each([
    ['/body/name', { name: '' }],
    ['/body/name', { name: '   ' }],
    ['/body/name', { name: 'x'.repeat(101) }],
    ['/body/name', { name: 'a\u0000b' }],
    ['/body/name', { name: 7 }],
    ['/body/name', { name: `pasted ${ADMIN_KEY}` }],
    ['/body/roles', { roles: [] }],
    ['/body/roles', { roles: ['root'] }],
    ['/body/roles', { roles: ['auditor', 'auditor'] }],
    ['/body/roles', { roles: 'auditor' }],
    ['/body/roles', { roles: ['constructor'] }],
    ['/body/expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['/body/expiresAt', { expiresAt: 'tomorrow' }],
    ['/body/expiresAt', { expiresAt: null }],
    ['/body/expiresAt', { expiresAt: '9999-12-31T23:59:59-10:00' }],
    ['/body/createdBy', { createdBy: 'me' }],
  ])('refuses with a pointer to %s: %j', async (pointer, wrong) => {
    const answer = await send('POST', PATH, { name: 'Wrong', roles: ['auditor'], ...wrong });
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { pointer: string }[] }>();
    expect(new Set(errors.map((error) => error.pointer))).toEqual(new Set([pointer]));
    expect(answer.body).not.toContain(ADMIN_KEY);
  });

  it.each(['0', '201', 'x', '1.5'])('refuses a page size of %p', async (size) => {
    expect((await send('GET', `${PATH}?pageSize=${size}`)).statusCode).toBe(400);
  });

  it.each(['x', 'YWJj', "' or 1=1 --"])('refuses %p as a page token', async (token) => {
    const answer = await send('GET', `${PATH}?pageToken=${encodeURIComponent(token)}`);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      400,
      { errors: [{ pointer: '/query/pageToken' }] },
    ]);
  });

  it.each(['GET', 'DELETE'] as const)('answers 404 to %s of a key that is not there', async (method) => {
    expect((await send(method, `${PATH}/none`)).statusCode).toBe(404);
  });
});
