import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiKeyDto, ApiKeyPageDto, CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import { ApiKeysService } from '../../src/api-keys/api-keys.service';
import { MAX_LINE } from '../../src/api-keys/key-line-reader';
import { callerOf } from '../../src/auth/caller';
import { Database } from '../../src/database/database';
import { ADMIN_KEY } from '../support/create-app';
import { describeOnEachDatabase } from '../support/each-database';
import { appOn } from './app-on';

const PATH = '/api/v1/api-keys';
const TRIALS = 20;
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

describeOnEachDatabase('Lines of API keys', (_open, { place }) => {
  let app: NestFastifyApplication;

  beforeEach(async () => {
    app = await appOn(await place(), [ApiKeysModule]);
  });
  afterEach(() => app.close());

  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, key = ADMIN_KEY, payload?: object) =>
    app.inject({ method, url, payload, headers: { authorization: `Bearer ${key}` } });
  const ask = (creator = ADMIN_KEY, wanted: object = {}) =>
    send('POST', PATH, creator, { name: 'Key', roles: ['admin'], ...wanted });
  const create = async (creator?: string, wanted?: object) => {
    const answer = await ask(creator, wanted);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.anything()]);
    return answer.json<CreatedApiKeyDto>();
  };
  const shown = async (id: string) => (await send('GET', `${PATH}/${id}`)).json<ApiKeyDto>();
  const isLive = async ({ key }: CreatedApiKeyDto) => (await send('GET', PATH, key)).statusCode === 200;
  const lineage = async () => {
    const parent = await create();
    const child = await create(parent.key);
    return [parent, child, await create(child.key), await create(parent.key)] as const;
  };

  it('are shown, the nearest creator first, on the list as well', async () => {
    const [parent, child, grandchild] = await lineage();
    const by = (id: string) => ({ type: 'api_key', id });
    const line = [by(child.id), by(parent.id), by('bootstrap')];
    expect(grandchild).toMatchObject({ createdBy: by(child.id), line });
    expect(await shown(grandchild.id)).toMatchObject({ line });
    const { apiKeys } = (await send('GET', PATH)).json<ApiKeyPageDto>();
    expect(apiKeys.find(({ id }) => id === grandchild.id)?.line).toEqual(line);
    expect((await shown(parent.id)).line).toBeUndefined();
  });

  it('end with a key where that is asked for: all of it, and nothing beside it', async () => {
    const [parent, child, grandchild, other] = await lineage();
    const stranger = await create();
    expect((await send('DELETE', `${PATH}/${child.id}?revokeDescendants=true`)).statusCode).toBe(204);
    expect(await Promise.all([parent, child, grandchild, other, stranger].map(isLive))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    const rows = app.get(Database).kysely.selectFrom('audit_record').select('target_id');
    const revoked = await rows.where('action', '=', 'api_key.revoked').execute();
    expect(revoked.map(({ target_id: id }) => id).sort()).toEqual([child.id, grandchild.id].sort());
  });

  it('stay where only the key itself is revoked, and can be ended later, by way of the revoked key', async () => {
    const [parent, child, grandchild] = await lineage();
    expect((await send('DELETE', `${PATH}/${parent.id}`)).statusCode).toBe(204);
    expect(await isLive(child)).toBe(true);
    expect((await send('DELETE', `${PATH}/${child.id}`)).statusCode).toBe(204);
    expect(await isLive(grandchild)).toBe(true);
    expect((await send('DELETE', `${PATH}/${parent.id}?revokeDescendants=true`)).statusCode).toBe(204);
    expect(await isLive(grandchild)).toBe(false);
    expect((await send('DELETE', `${PATH}/${parent.id}?revokeDescendants=yes`)).statusCode).toBe(400);
  });

  it('do not outlive a key that expires', async () => {
    const expiresAt = inAnHour();
    const parent = await create(undefined, { expiresAt });
    const child = await create(parent.key);
    expect(child.expiresAt).toBe(expiresAt);
    const later = new Date(Date.parse(expiresAt) + 1_000).toISOString();
    for (const key of [parent.key, child.key]) {
      const refused = await ask(key, { expiresAt: later });
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
        403,
        'key_outlives_creator',
      ]);
    }
    // Whoever never ends may say so.
    const permanent = await create();
    expect((await create(permanent.key)).expiresAt).toBeUndefined();
    expect((await create(permanent.key, { expiresAt: later })).expiresAt).toBe(later);
  });

  it('do not outlive a token', async () => {
    const expiresAtMs = Date.now() + 600_000;
    const service = app.get(ApiKeysService);
    const by = { caller: callerOf('ada', 'jwt', ['admin'], { expiresAtMs }), requestId: 'r' };
    const { apiKey } = await service.create({ name: 'Key', roles: ['admin'] }, by);
    expect(apiKey.expiresAt).toBe(new Date(expiresAtMs).toISOString());
    const later = service.create({ name: 'Key', roles: ['admin'], expiresAt: inAnHour() }, by);
    await expect(later).rejects.toMatchObject({ code: 'key_outlives_creator' });
  });

  it('have a greatest length', async () => {
    const { kysely } = app.get(Database);
    const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const rows = Array.from({ length: MAX_LINE - 1 }, (_, i) => ({
      id: id(i),
      name: 'Line',
      sha256: String(i),
      key_prefix: 'line',
      roles: '["admin"]',
      created_at: '2026-01-01T00:00:00.000Z',
      created_by_type: 'api_key',
      created_by_id: i === 0 ? 'bootstrap' : id(i - 1),
    }));
    await kysely.insertInto('api_key').values(rows).execute();
    const last = await create();
    const set = { created_by_id: id(MAX_LINE - 2) };
    await kysely.updateTable('api_key').set(set).where('id', '=', last.id).execute();
    expect((await shown(last.id)).line).toHaveLength(MAX_LINE);
    const refused = await ask(last.key);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'key_line_too_long']);
  });

  it(`never end with a child that lives, which a key made while it was revoked, ${TRIALS} times`, async () => {
    for (let trial = 0; trial < TRIALS; trial++) {
      const parent = await create();
      const answers = await Promise.all([
        ask(parent.key),
        send('DELETE', `${PATH}/${parent.id}?revokeDescendants=true`),
        ask(parent.key),
      ]);
      expect(answers[1].statusCode).toBe(204);
      const live = app
        .get(Database)
        .kysely.selectFrom('api_key')
        .select('id')
        .where('created_by_id', '=', parent.id)
        .where('revoked_at', 'is', null);
      expect(await live.execute()).toEqual([]);
    }
  });
});
