import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { KeyRing } from '../../src/api-keys/key-ring';
import { sha256Of } from '../../src/auth/api-keys';
import { Notifications } from '../../src/database/notifications/notifications';
import { ADMIN_KEY } from '../support/create-app';
import type { DatabasePlace } from '../support/database-place';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { appOn } from './app-on';

const PATH = '/api/v1/api-keys';
const LISTENERS = 'rolecall notifications';

const available = postgresAnswers() || process.env.REQUIRE_POSTGRES !== undefined;
if (!available) console.warn('API keys on two instances: skipped, no PostgreSQL answers.');

(available ? describe : describe.skip)('API keys on two instances', () => {
  let place: DatabasePlace;
  let server: Client;
  let name: string;
  let apps: NestFastifyApplication[];

  beforeEach(async () => {
    place = await postgresSettings();
    const url = new URL(place.settings.url as string);
    name = url.pathname.slice(1);
    url.pathname = '/postgres';
    server = new Client({ connectionString: url.href });
    await server.connect();
    apps = [await appOn(place.settings, [ApiKeysModule]), await appOn(place.settings, [ApiKeysModule])];
  });
  afterEach(async () => {
    await allowConnections(true);
    for (const app of apps) await app.close();
    await server.end();
    await place.remove();
  });

  const send = (instance: 0 | 1, method: 'GET' | 'POST' | 'DELETE', url: string, key = ADMIN_KEY) =>
    apps[instance]!.inject({
      method,
      url,
      headers: { authorization: `Bearer ${key}` },
      ...(method === 'POST' && { payload: { name: 'Two', roles: ['admin'] } }),
    });
  const create = async () => (await send(0, 'POST', PATH)).json<CreatedApiKeyDto>();
  const statusOn = async (instance: 0 | 1, key: string) =>
    (await send(instance, 'GET', PATH, key)).statusCode;

  const allowConnections = (allowed: boolean) =>
    server.query(`alter database ${name} allow_connections ${allowed}`);
  const cut = (applicationName: string) =>
    server.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = $2',
      [name, applicationName],
    );
  const connected = (instance: 0 | 1) => apps[instance]!.get(Notifications).connected;
  const answersFromMemory = (instance: 0 | 1, key: string) =>
    !(apps[instance]!.get(KeyRing).find(sha256Of(key)) instanceof Promise);

  /** Polls until it holds; fails after half a minute. */
  const until = async (holds: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + 30_000;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error('It did not come about in time.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('lets a new key in on the instance that did not create it', async () => {
    const { key } = await create();
    await until(async () => (await statusOn(1, key)) === 200);
    expect(answersFromMemory(1, key)).toBe(true);
  });

  it('refuses a key on one instance once it was revoked on the other', async () => {
    for (let round = 0; round < 20; round++) {
      const { id, key } = await create();
      await until(async () => (await statusOn(1, key)) === 200);
      expect((await send(0, 'DELETE', `${PATH}/${id}`)).statusCode).toBe(204);
      const revokedAt = performance.now();
      await until(async () => (await statusOn(1, key)) === 401);
      expect(performance.now() - revokedAt).toBeLessThan(10_000);
    }
  });

  it('refuses a revoked key at once while it cannot hear of revocations, since it asks about each key', async () => {
    const { id, key } = await create();
    await until(async () => (await statusOn(1, key)) === 200);
    await allowConnections(false);
    await cut(LISTENERS);
    await until(() => !connected(0) && !connected(1));
    expect(await statusOn(1, key)).toBe(200);
    expect(answersFromMemory(1, key)).toBe(false);
    expect((await send(0, 'DELETE', `${PATH}/${id}`)).statusCode).toBe(204);
    expect(await statusOn(1, key)).toBe(401);
  });

  it('trusts its memory again once it hears again and has caught up', async () => {
    const lost = await create();
    const kept = await create();
    await until(async () => (await statusOn(1, kept.key)) === 200);
    await allowConnections(false);
    await cut(LISTENERS);
    await until(() => !connected(1));
    await send(0, 'DELETE', `${PATH}/${lost.id}`);
    await allowConnections(true);
    await until(() => answersFromMemory(1, kept.key));
    expect([await statusOn(1, kept.key), await statusOn(1, lost.key)]).toEqual([200, 401]);
  });

  it('lets no stored key in when it can neither hear nor ask, and the bootstrap key still', async () => {
    const { key } = await create();
    await allowConnections(false);
    await cut(LISTENERS);
    await cut('rolecall');
    await until(() => !connected(1));
    const refused = await send(1, 'GET', PATH, key);
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { code: 'api_keys_unavailable' }]);
    expect(refused.headers['retry-after']).toBe('5');
    // The list needs the database, so it fails; but not at the entrance.
    expect((await send(1, 'GET', PATH)).json()).not.toMatchObject({ code: 'api_keys_unavailable' });
  });
});
