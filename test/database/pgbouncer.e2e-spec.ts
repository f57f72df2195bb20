import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import { Election } from '../../src/database/election';
import type { DatabaseSettings } from '../../src/config/settings';
import { StoringLock } from '../../src/revisions/history/storage/storing-lock';
import { appOn } from '../api-keys/app-on';
import { SyncingApp, until } from '../revisions/syncing-app';
import { buildOrg } from '../support/build-org';
import { ADMIN_KEY } from '../support/create-app';
import { describeOnPostgres, type Suite } from '../support/each-database';
import { PGBOUNCER, PgBouncer } from '../support/pgbouncer';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

jest.setTimeout(90_000);

const IGNORED = [
  'extra_float_digits',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
];

const behindPgBouncer: Suite = (open, { place }) => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const pooled = async (ignored = IGNORED): Promise<DatabaseSettings> => {
    const direct = await place();
    const pooler = await PgBouncer.start(direct.url as string, ignored);
    ends.push(() => pooler.stop());
    return pooler.before(direct);
  };

  it.each([
    ['swallows', IGNORED],
    ['refuses', ['extra_float_digits']],
  ])(
    'limits hold in transactions and leave no trace, where it %s what a session asks for',
    async (_, ignored) => {
      const { kysely, transaction } = await opened(await pooled(ignored));
      const shown = sql<{ statement_timeout: string }>`show statement_timeout`;
      const inside = await transaction((tx) => shown.execute(tx));
      expect([inside.rows, (await shown.execute(kysely)).rows]).toEqual([
        [{ statement_timeout: '1min' }],
        [{ statement_timeout: '0' }],
      ]);

      async function opened(settings: DatabaseSettings) {
        const database = await open(settings);
        ends.push(() => database.close());
        return { kysely: database.kysely, transaction: database.transaction.bind(database) };
      }
    },
  );

  it('nothing that one instance led or locked stays so for the others', async () => {
    const settings = await pooled();
    const databases = await Promise.all([open(settings), open(settings)]);
    ends.push(...databases.map((database) => () => database.close()));
    const busy = () => Promise.all(databases.map(({ kysely }) => sql`select pg_sleep(0.01)`.execute(kysely)));
    for (let round = 0; round < 10; round++) {
      for (const database of databases) {
        expect(await new Election(database, 'sync').lead(() => busy().then(() => true))).toBe(true);
        expect(await new StoringLock(database).hold(() => busy().then(() => true))).toBe(true);
      }
    }
  });

  it('a revoked API key is refused at once on the other instance, which asks about each', async () => {
    const settings = await pooled();
    const apps = await Promise.all([1, 2].map(() => appOn(settings, [ApiKeysModule])));
    ends.push(...apps.map((app) => () => app.close()));
    const send = (
      app: NestFastifyApplication,
      method: 'GET' | 'POST' | 'DELETE',
      path = '',
      key = ADMIN_KEY,
    ) =>
      app.inject({
        method,
        url: `/api/v1/api-keys${path}`,
        headers: { authorization: `Bearer ${key}` },
        ...(method === 'POST' && { payload: { name: 'Pooled', roles: ['admin'] } }),
      });
    const { id, key } = (await send(apps[0]!, 'POST')).json<CreatedApiKeyDto>();
    expect((await send(apps[1]!, 'GET', '', key)).statusCode).toBe(200);
    expect((await send(apps[0]!, 'DELETE', `/${id}`)).statusCode).toBe(204);
    expect((await send(apps[1]!, 'GET', '', key)).statusCode).toBe(401);
  });

  it('a revision that one instance reads answers on the other within seconds', async () => {
    const simulator = await simulatorWith({ org: buildOrg({ users: [{ id: 'ada' }] }) });
    ends.push(closeSimulators);
    const settings = await pooled();
    const apps = await Promise.all([1, 2].map(() => SyncingApp.start(settings, simulator.url)));
    ends.push(...apps.map((app) => () => app.close()));
    const revisions = () => apps.map((app) => app.snapshots.latest()?.snapshot.revision);
    await until(() => revisions().every((revision) => revision === 1));
    apps[0]!.sync.start();
    await until(() => revisions().every((revision) => revision === 2));
  });
};

describeOnPostgres('Behind PgBouncer in transaction mode', behindPgBouncer, [PGBOUNCER]);
