import { Logger } from '@nestjs/common';
import { Kysely, sql } from 'kysely';
import { ApiKeysModule } from '../../src/api-keys/api-keys.module';
import { openPostgres } from '../../src/database/postgres/open-postgres';
import { DatabaseUnavailableError } from '../../src/database/database.errors';
import type { DatabaseSettings } from '../../src/config/settings';
import { openDatabase } from '../../src/database/open-database';
import { appOn } from '../api-keys/app-on';
import { ADMIN_KEY } from '../support/create-app';
import { describeOnPostgres } from '../support/each-database';
import { onDatabase, onPostgres } from '../support/postgres-databases';
import { SilentProxy } from './silent-proxy';

jest.setTimeout(60_000);

const nameOf = ({ url }: DatabaseSettings) => new URL(url as string).pathname.slice(1);
const demote = (settings: DatabaseSettings) =>
  onPostgres(
    `alter database ${nameOf(settings)} set default_transaction_read_only = on`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(settings)}'`,
  );
const promote = (settings: DatabaseSettings) =>
  onPostgres(`alter database ${nameOf(settings)} reset default_transaction_read_only`);

describeOnPostgres('Sessions that are of no more use', (open, { place }) => {
  it('after a failover give 503 and never 500, and are replaced as soon as the new primary is there', async () => {
    const settings = await place();
    const app = await appOn(settings, [ApiKeysModule]);
    try {
      const send = (method: 'GET' | 'POST') =>
        app.inject({
          method,
          url: '/api/v1/api-keys',
          headers: { authorization: `Bearer ${ADMIN_KEY}` },
          ...(method === 'POST' && { payload: { name: 'After', roles: ['auditor'] } }),
        });
      await demote(settings);
      // Steady reads open as many sessions as there may be, all of them read-only.
      await Promise.all(Array.from({ length: 40 }, () => send('GET')));
      const refused = await Promise.all(Array.from({ length: 20 }, () => send('POST')));
      for (const { statusCode, headers, body } of refused) {
        expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
        expect(JSON.parse(body)).toMatchObject({ code: 'database_unavailable' });
      }
      expect((await send('GET')).statusCode).toBe(200);
      await promote(settings);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const statuses: number[] = [];
      while (statuses.at(-1) !== 201 && statuses.length < 3) statuses.push((await send('POST')).statusCode);
      expect(statuses.at(-1)).toBe(201);
      const refusedOf20 = async () =>
        (await Promise.all(Array.from({ length: 20 }, () => send('POST')))).filter(
          ({ statusCode }) => statusCode !== 201,
        ).length;
      // A session that was opened just before the promotion, and that nobody has used since, is met once.
      expect(await refusedOf20()).toBeLessThanOrEqual(1);
      expect(await refusedOf20()).toBe(0);
    } finally {
      await promote(settings);
      await app.close();
    }
  });

  it('are told at the start, where the database takes no writes', async () => {
    const settings = await place();
    await demote(settings);
    await expect(openDatabase(settings)).rejects.toMatchObject({
      code: 'database_read_only',
      message: expect.stringMatching(
        / accepts no writes: its transactions are read-only .* start again\.$/,
      ) as string,
    });
  });

  it('that went silent are given up, and others serve the next caller', async () => {
    const proxy = await SilentProxy.start((await place()).url as string);
    const kysely = new Kysely<unknown>({ dialect: await openPostgres(proxy.url, { queryTimeoutMs: 500 }) });
    try {
      const work = kysely.transaction().execute(async (tx) => {
        proxy.fallSilent();
        await sql`select 1`.execute(tx);
      });
      const startedAt = performance.now();
      await expect(work).rejects.toThrow(DatabaseUnavailableError);
      expect(performance.now() - startedAt).toBeLessThan(30_000);
      proxy.recover();
      expect((await sql`select 1 as one`.execute(kysely)).rows).toEqual([{ one: 1 }]);
    } finally {
      await proxy.close();
      await kysely.destroy();
    }
  });

  it('whose server fell silent end when it answers no new one either, long before a statement may take too long', async () => {
    const proxy = await SilentProxy.start((await place()).url as string);
    const silence = { suspiciousMs: 200, probeMs: 500 };
    const kysely = new Kysely<unknown>({ dialect: await openPostgres(proxy.url, { silence }) });
    try {
      // Slow is not silent.
      await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(1.5)`.execute(kysely)));
      const startedAt = performance.now();
      proxy.fallSilent();
      const statements = Array.from({ length: 5 }, () => sql`select 1`.execute(kysely));
      for (const { status, reason } of (await Promise.allSettled(statements)) as PromiseRejectedResult[])
        expect([status, reason]).toEqual(['rejected', expect.any(DatabaseUnavailableError)]);
      expect(performance.now() - startedAt).toBeLessThan(30_000);
      proxy.recover();
      expect((await sql`select 1 as one`.execute(kysely)).rows).toEqual([{ one: 1 }]);
    } finally {
      await proxy.close();
      await kysely.destroy();
    }
  });

  it('hold no locks of an instance that stands still in a transaction', async () => {
    const database = await open();
    const { rows } = await database.transaction((tx) =>
      sql<{ idle: string }>`select current_setting('idle_in_transaction_session_timeout') as idle`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ idle: '30s' }]);
    const isThere = async (pid: number) => {
      const sessions = sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(database.kysely);
      return (await sessions).rows.length > 0;
    };
    const still = database.transaction(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`set local idle_in_transaction_session_timeout = 50`.execute(tx);
      while (await isThere(rows[0]!.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      await sql`select 1`.execute(tx);
    });
    await expect(still).rejects.toThrow(DatabaseUnavailableError);
    expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
  });

  it('are not even asked for beyond what a role may have, and the limit is said', async () => {
    const settings = await place();
    const role = `limited_${nameOf(settings)}`;
    await onPostgres(
      `create role ${role} login connection limit 3`,
      `alter database ${nameOf(settings)} owner to ${role}`,
    );
    const said: unknown[] = [];
    const warn = jest
      .spyOn(Logger.prototype, 'warn')
      .mockImplementation((line: unknown) => void said.push(line));
    try {
      const url = new URL(settings.url as string);
      url.username = role;
      const database = await openDatabase({ ...settings, url: url.href });
      try {
        const work = () => database.transaction((tx) => sql`select pg_sleep(0.02)`.execute(tx));
        await Promise.all(Array.from({ length: 20 }, work));
        // Databases of other tests may say something of their own meanwhile.
        const limit = `The role "${role}" or its database allows 3 connections`;
        expect(said).toContainEqual(expect.stringContaining(limit));
        expect(database.notifications.connected).toBe(true);
        const second = await openDatabase({ ...settings, url: url.href }).catch((error: unknown) => error);
        expect(second).toMatchObject({
          code: 'database_unreachable',
          message: expect.stringContaining(`too many connections for role "${role}"`) as string,
        });
      } finally {
        await database.close();
      }
    } finally {
      warn.mockRestore();
      await onPostgres(`alter database ${nameOf(settings)} owner to postgres`);
      await onDatabase(settings.url as string, `drop owned by ${role}`, `drop role ${role}`);
    }
  });
});
