import type { Database } from '../../src/database/database';
import { RateShareStore, type OtherShares } from '../../src/instances/rate-share-store';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';

const reserve = async (database: Database, share: (others: OtherShares) => number, budget = 'reading') => {
  let seen: OtherShares | undefined;
  await new RateShareStore(database, budget).reserve(60_000, (others) => share((seen = others)));
  return seen;
};

describeOnEachDatabase('The share of one instance', (open) => {
  it('is its own: it never counts among those of others, and is replaced', async () => {
    const database = await open();
    const alone = { instances: 1, position: 0, reservedByOthers: 0 };
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
    expect(await reserve(other, () => 0)).toMatchObject({ instances: 1, reservedByOthers: 0 });
    expect(await reserve(other, () => 0, 'writing')).toMatchObject({ instances: 2, reservedByOthers: 100 });
  });

  it('of one that left count until its calls are a minute old, and then no more', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    await reserve(one, () => 100);
    await new RateShareStore(one, 'reading').leave(40, 60_000);
    expect(await reserve(other, () => 0)).toEqual({ instances: 1, position: 0, reservedByOthers: 40 });
    await new RateShareStore(one, 'reading').leave(40, -1);
    expect(await reserve(other, () => 0)).toMatchObject({ reservedByOthers: 0 });
  });
});
