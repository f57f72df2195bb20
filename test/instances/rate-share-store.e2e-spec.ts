import type { Database } from '../../src/database/database';
import type { RateDemand } from '../../src/instances/rate-share';
import { RateShareStore, type OtherShares } from '../../src/instances/rate-share-store';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';

const idle: RateDemand = { interactive: 0, sync: 0 };

const reserve = async (
  database: Database,
  share: (others: OtherShares) => number,
  budget = 'reading',
  needs = idle,
) => {
  let seen: OtherShares | undefined;
  await new RateShareStore(database, budget).reserve(60_000, needs, (others) => ({
    reserved: share((seen = others)),
    answered: 0,
  }));
  return seen;
};

describeOnEachDatabase('The share of one instance', (open) => {
  it('is its own: it never counts among those of others, and is replaced', async () => {
    const database = await open();
    const alone = { needs: [idle], position: 0, reservedByOthers: 0 };
    expect([await reserve(database, () => 200), await reserve(database, () => 10)]).toEqual([alone, alone]);
    const rows = await database.kysely.selectFrom('rate_share').selectAll().execute();
    expect(rows).toMatchObject([{ budget: 'reading', instance_id: database.instanceId, reserved: 10 }]);
  });
});

describeOnPostgres('The shares of several instances', (open, { place }) => {
  it('never exceed the setting together, however many reserve at once', async () => {
    const settings = await place();
    const databases = await Promise.all(Array.from({ length: 5 }, () => open(settings)));
    await Promise.all(databases.map((one) => reserve(one, ({ reservedByOthers }) => 100 - reservedByOthers)));
    const rows = await databases[0]!.kysely.selectFrom('rate_share').select('reserved').execute();
    expect(rows.map(({ reserved }) => reserved).sort()).toEqual([0, 0, 0, 0, 100]);
  });

  it('count each client by itself', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    await reserve(one, () => 100, 'writing');
    expect(await reserve(other, () => 0)).toMatchObject({ needs: [idle], reservedByOthers: 0 });
    expect(await reserve(other, () => 0, 'writing')).toMatchObject({
      needs: [idle, idle],
      reservedByOthers: 100,
    });
  });

  it('count what was answered for a minute, and the rest until nothing of it can be called any more', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    const reservation = { reserved: 100, answered: 80 };
    await new RateShareStore(one, 'reading').reserve(60_000, idle, () => reservation);
    expect(await reserve(other, () => 0)).toMatchObject({ reservedByOthers: 100 });
    await one.kysely.updateTable('rate_share').set({ answered_until: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await reserve(other, () => 0)).toMatchObject({ reservedByOthers: 20 });
  });

  it('are decided by what each needs, in an order that all see', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    const syncs = { interactive: 1, sync: 200 };
    await reserve(one, () => 0, 'reading', syncs);
    const seen = await reserve(other, () => 0, 'reading', { interactive: 9, sync: 0 });
    const inOrder = [syncs, { interactive: 9, sync: 0 }];
    expect(seen?.needs).toEqual(one.instanceId < other.instanceId ? inOrder : inOrder.reverse());
    expect(seen?.needs[seen.position]).toEqual({ interactive: 9, sync: 0 });
  });

  it('of one that left count until its calls are a minute old, and then no more', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    await reserve(one, () => 100);
    await new RateShareStore(one, 'reading').leave({ reserved: 40, answered: 30 }, 60_000);
    expect(await reserve(other, () => 0)).toEqual({ needs: [idle], position: 0, reservedByOthers: 40 });
    await new RateShareStore(one, 'reading').leave({ reserved: 40, answered: 30 }, -1);
    expect(await reserve(other, () => 0)).toMatchObject({ reservedByOthers: 0 });
  });
});
