import fc from 'fast-check';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import { SnapshotWriter } from '../../src/revisions/history/storage/snapshot-writer';
import { SnapshotNotFoundError, StoringOvertakenError } from '../../src/revisions/revisions.errors';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';
import { normalForm } from './normal-form';
import { randomHistory } from './random-history';
import { factRows, forgetSnapshots, noEvents, storeAll } from './snapshot-database';

jest.setTimeout(120_000);

const [first, second] = fc.sample(randomHistory, { numRuns: 1, seed: 1 })[0]!;
if (first === undefined || second === undefined) throw new Error('A history has several snapshots.');

describeOnEachDatabase('Kept snapshots', (open) => {
  it('come back as they were stored, every revision of a random history', async () => {
    const database = await open();
    const loader = new SnapshotLoader(database);
    const property = fc.asyncProperty(randomHistory, async (history) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      for (const snapshot of history) {
        expect(normalForm(await loader.load(snapshot.revision))).toEqual(normalForm(snapshot));
      }
    });
    await fc.assert(property, propertyRuns(25));
  });

  it('lead from any revision to any later one by what changed in between', async () => {
    const database = await open();
    const loader = new SnapshotLoader(database);
    const property = fc.asyncProperty(randomHistory, fc.nat(), async (history, pick) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      const base = history[pick % (history.length - 1)]!;
      const last = history.at(-1)!;
      expect(normalForm(await loader.loadFrom(base, last.revision))).toEqual(normalForm(last));
    });
    await fc.assert(property, propertyRuns(25));
  });

  it('cost no rows but their own while the organisation stays as it is', async () => {
    const database = await open();
    await storeAll(database, [first]);
    const before = await factRows(database);
    const again = {
      ...first,
      revision: 2,
      grants: first.grants.toReversed(),
      users: first.users.toReversed(),
    };
    const { changes } = await new SnapshotWriter(database, noEvents).store(first, again, 1);
    expect(changes).toEqual({ added: 0, removed: 0, changed: 0 });
    expect(await factRows(database)).toBe(before);
    expect(normalForm(await new SnapshotLoader(database).load(2))).toEqual(normalForm(again));
  });

  it('are stored by one at a time: who comes from an older revision is told', async () => {
    const database = await open();
    await storeAll(database, [first, second]);
    const late = new SnapshotWriter(database, noEvents).store(first, { ...second, asOf: first.asOf }, 1);
    await expect(late).rejects.toThrow(StoringOvertakenError);
  });

  it('never follow a later reading, and follow one that a clock dated to the future', async () => {
    const database = await open();
    await storeAll(database, [first]);
    const store = (asOf: string) =>
      new SnapshotWriter(database, noEvents).store(first, { ...second, asOf }, 1);
    const earlier = new Date(Date.parse(first.asOf) - 1).toISOString();
    await expect(store(earlier)).rejects.toThrow(StoringOvertakenError);
    await database.kysely.updateTable('snapshot').set({ as_of: '2999-01-01T00:00:00.000Z' }).execute();
    expect(await store(second.asOf)).toMatchObject({ revision: 2 });
  });

  it('are not stored where the one that stores may not, and leave nothing visible', async () => {
    const database = await open();
    await storeAll(database, [first]);
    const mayNot = () => Promise.reject(new Error('it leads no longer'));
    const storing = new SnapshotWriter(database, noEvents).store(first, second, 1, undefined, mayNot);
    await expect(storing).rejects.toThrow('it leads no longer');
    await expect(new SnapshotLoader(database).load(2)).rejects.toThrow(SnapshotNotFoundError);
  });

  it('name the nearest that is kept when one is not', async () => {
    const database = await open();
    await storeAll(database, [first, second]);
    await expect(new SnapshotLoader(database).load(9)).rejects.toThrow(
      'Revision 9 has no snapshot. The nearest stored one is 2.',
    );
    await forgetSnapshots(database);
    await expect(new SnapshotLoader(database).load(1)).rejects.toThrow(SnapshotNotFoundError);
  });

  it('are announced and told of in the transaction that makes them visible', async () => {
    const database = await open();
    const announced = jest.fn();
    await database.notifications.listen('snapshot_stored', announced);
    const refusing = { ...noEvents, stored: () => Promise.reject(new Error('not recorded')) };
    await expect(new SnapshotWriter(database, refusing).store(undefined, first, 1)).rejects.toThrow();
    await expect(new SnapshotLoader(database).load(1)).rejects.toThrow(SnapshotNotFoundError);
    await storeAll(database, [first]);
    while (announced.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(announced.mock.calls).toEqual([['1']]);
  });
});
