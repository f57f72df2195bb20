import fc from 'fast-check';
import { collectText } from '../../src/tables/testing/collect';
import { writeCsv } from '../../src/tables/write-csv';
import { accessReport } from '../../src/reports/access-report';
import { StoredSnapshotSource } from '../../src/reports/stored-snapshot-source';
import { SnapshotMissingError, SnapshotTooOldError } from '../../src/revisions/revisions.errors';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import { randomHistory } from '../revisions/random-history';
import { forgetSnapshots, storeAll } from '../revisions/snapshot-database';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(120_000);

const pastAt3 = { revisionAt: () => Promise.resolve(3) };

describeOnEachDatabase('A report of a kept revision', (open) => {
  it('has the same bytes from memory and from the database, whatever came after it', async () => {
    const database = await open();
    const loader = new SnapshotLoader(database);
    const property = fc.asyncProperty(randomHistory, async (history) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      for (const snapshot of history) {
        const [inMemory, kept] = [snapshot, await loader.load(snapshot.revision)].map((one) =>
          collectText(writeCsv(accessReport(one))),
        );
        expect(await kept).toBe(await inMemory);
      }
    });
    await fc.assert(property, propertyRuns(25));
  });

  it('comes from memory where it is the current one, else from the database', async () => {
    const database = await open();
    const history = fc.sample(randomHistory, { numRuns: 1, seed: 1 })[0]!;
    await storeAll(database, history);
    const current = history.at(-1)!;
    let now = Date.parse(current.asOf);
    const store = new SnapshotStore({ maxAgeMs: 1_000 }, () => now, { now: () => now });
    store.publish({ snapshot: current, matrix: compileMatrix(current), partial: false });
    const snapshots = new StoredSnapshotSource(store, pastAt3, new SnapshotLoader(database));
    expect(snapshots.currentRevision()).toBe(current.revision);
    expect(await snapshots.at(current.revision)).toBe(current);
    expect((await snapshots.at(1)).revision).toBe(1);
    expect(await snapshots.revisionAt({ time: current.asOf })).toBe(3);
    await expect(snapshots.at(current.revision + 1)).rejects.toMatchObject({ code: 'snapshot_not_found' });
    now += 1_001;
    expect(() => snapshots.currentRevision()).toThrow(SnapshotTooOldError);
    expect(await snapshots.at(current.revision)).toBe(current);
  });

  it('is not to be had before the organisation was read', async () => {
    const snapshots = new StoredSnapshotSource(
      new SnapshotStore({ maxAgeMs: 1_000 }),
      pastAt3,
      new SnapshotLoader(await open()),
    );
    expect(() => snapshots.currentRevision()).toThrow(SnapshotMissingError);
  });
});
