import { sql } from 'kysely';
import type { Database } from '../../src/database/database';
import { databaseNow } from '../../src/database/database-time';
import { Election } from '../../src/database/election';
import { HeldLease } from '../../src/database/leases/held-lease';
import { LeaseLostError } from '../../src/database/database.errors';
import { LeaseStore, type Lease } from '../../src/database/leases/lease-store';
import { openDatabase } from '../../src/database/open-database';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';
import { SilentProxy } from './silent-proxy';

/** A machine that does other work may stand still for a second, and the lease is to outlast that. */
const LEASE_MS = 2_000;

const expire = ({ kysely }: Database) => kysely.updateTable('lease').set({ expires_at: '' }).execute();
const isHeld = (database: Database, lease: Lease) =>
  database
    .transaction((tx) => new LeaseStore(database).assertHeld(tx, lease))
    .then(
      () => true,
      (error: unknown) => {
        if (error instanceof LeaseLostError) return false;
        throw error;
      },
    );

describeOnEachDatabase("The database's clock", (open) => {
  it('speaks as every time in a table, near to ours on the same machine', async () => {
    const { kysely, dialect } = await open();
    const before = Date.now();
    const now = await databaseNow(kysely, dialect);
    expect(now).toBe(new Date(now).toISOString());
    expect(Math.abs(Date.parse(now) - before)).toBeLessThan(5_000);
  });
});

describeOnEachDatabase('A lease', (open) => {
  it('is given once, and again with a larger token when it is given back', async () => {
    const store = new LeaseStore(await open());
    const first = await store.acquire('work', 60_000);
    expect(await store.acquire('work', 60_000)).toBeUndefined();
    expect(await store.acquire('other work', 60_000)).toEqual({ name: 'other work', token: 1 });
    await store.release(first!);
    expect([first, await store.acquire('work', 60_000)]).toEqual([
      { name: 'work', token: 1 },
      { name: 'work', token: 2 },
    ]);
  });

  it('that has expired goes to the next, and then is of no use to the one before', async () => {
    const database = await open();
    const store = new LeaseStore(database);
    const first = (await store.acquire('work', 60_000))!;
    await expire(database);
    const second = (await store.acquire('work', 60_000))!;
    expect(await Promise.all([first, second].map((lease) => store.renew(lease, 60_000)))).toEqual([
      false,
      true,
    ]);
    expect([await isHeld(database, first), await isHeld(database, second)]).toEqual([false, true]);
    await store.release(first);
    expect(await isHeld(database, second)).toBe(true);
  });

  it('that has expired and that nobody took goes on', async () => {
    const database = await open();
    const store = new LeaseStore(database);
    const lease = (await store.acquire('work', 60_000))!;
    await expire(database);
    expect([await isHeld(database, lease), await store.renew(lease, 60_000)]).toEqual([true, true]);
    expect(await store.acquire('work', 60_000)).toBeUndefined();
  });

  it('that lasts longer than any is taken for was taken before the clock was set back: it is free', async () => {
    const database = await open();
    const store = new LeaseStore(database);
    await store.acquire('work', 60_000);
    await database.kysely.updateTable('lease').set({ expires_at: '2999-01-01T00:00:00.000Z' }).execute();
    expect(await store.acquire('work', 60_000)).toMatchObject({ token: 2 });
  });

  it('is renewed while it is held, and told to be lost as soon as another has it', async () => {
    const database = await open();
    const store = new LeaseStore(database);
    const held = (await HeldLease.take(store, 'work', LEASE_MS))!;
    await new Promise((resolve) => setTimeout(resolve, 2 * LEASE_MS));
    expect([held.isHeld, await HeldLease.take(store, 'work', LEASE_MS)]).toEqual([true, undefined]);
    const lost = new Promise((resolve) => held.signal.addEventListener('abort', resolve));
    await database.kysely.updateTable('lease').set({ holder: 'another', token: 2 }).execute();
    await lost;
    expect([held.isHeld, held.signal.reason]).toEqual([false, expect.any(LeaseLostError)]);
    await held.end();
  });
});

describeOnPostgres('An election among instances', (open, { place }) => {
  const elections = async (count: number) => {
    const settings = await place();
    const databases = await Promise.all(Array.from({ length: count }, () => open(settings)));
    return databases.map((database) => ({ database, election: new Election(database, 'sync', LEASE_MS) }));
  };
  const untilLed = async (election: Election) => {
    const startedAt = performance.now();
    while ((await election.lead(() => Promise.resolve('led'))) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.now() - startedAt;
  };

  it('lets one lead however many try at once', async () => {
    const all = await elections(4);
    let leading = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++leading);
      await new Promise((resolve) => setTimeout(resolve, 20));
      leading--;
      return true;
    };
    const rounds = Array.from({ length: 10 }, () => all.map(({ election }) => election.lead(work))).flat();
    expect((await Promise.all(rounds)).filter(Boolean).length).toBeGreaterThan(0);
    expect(most).toBe(1);
  });

  it('does not end with a connection: whoever leads goes on when all of them are cut', async () => {
    const [one, other] = await elections(2);
    const result = await one!.election.lead(async ({ signal }) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(other!.database.kysely);
      await new Promise((resolve) => setTimeout(resolve, 2 * LEASE_MS));
      expect(await other!.election.lead(() => Promise.resolve('led'))).toBeUndefined();
      return signal.aborted;
    });
    expect(result).toBe(false);
  });

  it('goes to another within the time of a lease when the leader falls silent, and fences the one before', async () => {
    const settings = await place();
    const proxy = await SilentProxy.start(settings.url as string);
    const cutOff = await openDatabase({ dataDir: '', url: proxy.url });
    const other = await open(settings);
    try {
      await new Election(cutOff, 'sync', LEASE_MS).lead(async (leadership) => {
        const lost = new Promise((resolve) => leadership.signal.addEventListener('abort', resolve));
        proxy.fallSilent();
        expect(await untilLed(new Election(other, 'sync', LEASE_MS))).toBeLessThan(8 * LEASE_MS);
        await lost;
        const storing = other.transaction((tx) => leadership.assertHeld(tx));
        await expect(storing).rejects.toThrow(LeaseLostError);
        proxy.cut();
      });
    } finally {
      await proxy.close();
      await cutOff.close();
    }
  });
});
