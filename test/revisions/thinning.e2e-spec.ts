import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import { RevisionReader } from '../../src/revisions/history/reading/revision-reader';
import { SnapshotThinning } from '../../src/revisions/retention/snapshot-thinning';
import { knownRevisions } from '../../src/revisions/history/storage/known-revisions';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';
import { normalForm } from './normal-form';
import { organization } from './organization';
import { randomHistory } from './random-history';
import { factRows, forgetSnapshots, noEvents, storeAll } from './snapshot-database';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.parse('2026-03-31T12:00:00Z');

/** The history as if it had been read every so many hours, the last of it now. */
function readEvery(hours: number, history: readonly Snapshot[]): Snapshot[] {
  return history.map((snapshot, i) => {
    const asOf = new Date(NOW - (history.length - 1 - i) * hours * HOUR_MS).toISOString();
    return { ...snapshot, asOf };
  });
}

const thinning = (database: Database, retentionDays: number, events = noEvents) =>
  new SnapshotThinning(database, events, { retentionMs: retentionDays * DAY_MS }, () => NOW);

async function keptRevisions(database: Database): Promise<number[]> {
  const { revisions } = await new RevisionReader(database).page(1000);
  return revisions.map(({ revision }) => revision).reverse();
}

describeOnEachDatabase('Thinning', (open) => {
  it('leaves every kept revision as it was, and no fact from before the history', async () => {
    const database = await open();
    const property = fc.asyncProperty(
      randomHistory,
      fc.constantFrom(9, 30, 80),
      fc.constantFrom(2, 9, 400),
      async (history, hours, days) => {
        await forgetSnapshots(database);
        const dated = readEvery(hours, history);
        await storeAll(database, dated);
        const thinned = await thinning(database, days).run();
        const kept = dated.filter(({ revision }) => !thinned.includes(revision));
        expect(await keptRevisions(database)).toEqual(kept.map(({ revision }) => revision));
        for (const snapshot of kept) {
          const loaded = await new SnapshotLoader(database).load(snapshot.revision);
          expect(normalForm(loaded)).toEqual(normalForm(snapshot));
        }
        expect(await unneededFacts(database)).toBe(0);
      },
    );
    await fc.assert(property, propertyRuns(25));
  });

  it('goes on with what an earlier process began to let go', async () => {
    const database = await open();
    const gone = organization({ revision: 2, grants: [], roles: [] });
    await storeAll(database, [organization(), gone, organization({ revision: 3 })]);
    await database.kysely.deleteFrom('snapshot').where('revision', '<', 3).execute();
    const before = await factRows(database);
    expect(await thinning(database, 400).run()).toEqual([]);
    expect(await factRows(database)).toBe(before - 2);
  });

  it('leaves alone what a storing under way has written', async () => {
    const database = await open();
    await storeAll(database, [organization()]);
    const { kysely } = database;
    await kysely.updateTable('snapshot_grant').set({ valid_to: 2 }).execute();
    await thinning(database, 400).run();
    expect((await new SnapshotLoader(database).load(1)).grants).toHaveLength(1);
  });

  it('tells which revisions were let go, and lets none go when that cannot be recorded', async () => {
    const database = await open();
    await storeAll(database, readEvery(10 * 24, [organization(), organization({ revision: 2 })]));
    const refusing = { ...noEvents, thinned: () => Promise.reject(new Error('not recorded')) };
    await expect(thinning(database, 5, refusing).run()).rejects.toThrow('not recorded');
    expect(await keptRevisions(database)).toEqual([1, 2]);
    const thinned = jest.fn(() => Promise.resolve());
    await thinning(database, 5, { ...noEvents, thinned }).run();
    await thinning(database, 5, { ...noEvents, thinned }).run();
    expect(thinned.mock.calls).toEqual([[expect.anything(), [1]]]);
    expect(await keptRevisions(database)).toEqual([2]);
  });
});

/** Facts that hold in no kept revision, and ended before the first one whose time is known. */
async function unneededFacts({ kysely }: Database): Promise<number> {
  const [first] = await knownRevisions(kysely);
  const kept = (await kysely.selectFrom('snapshot').select('revision').execute()).map((row) => row.revision);
  let unneeded = 0;
  for (const table of ['snapshot_entity', 'snapshot_membership', 'snapshot_grant'] as const) {
    const rows = await kysely.selectFrom(table).select(['valid_from', 'valid_to']).execute();
    unneeded += rows.filter(
      ({ valid_from: from, valid_to: to }) =>
        to !== null && to <= first!.revision && !kept.some((r) => r >= from && r < to),
    ).length;
  }
  return unneeded;
}

describeOnEachDatabase('The baseline', (open) => {
  it('is kept beyond retention, with every fact of it, and does not begin the history', async () => {
    const database = await open();
    const baseline = organization();
    const later = (revision: number) => organization({ revision, grants: [], roles: [] });
    const history = readEvery(24 * 40, [baseline, later(2), later(3), later(4), later(5)]);
    await storeAll(database, history);
    await database.kysely.updateTable('baseline').set({ revision: 1 }).execute();
    expect(await thinning(database, 60).run()).toEqual([2, 3]);
    expect(await keptRevisions(database)).toEqual([1, 4, 5]);
    expect(normalForm(await new SnapshotLoader(database).load(1))).toEqual(normalForm(history[0]!));
    expect((await knownRevisions(database.kysely)).map(({ revision }) => revision)).toEqual([4, 5]);
    await database.kysely.updateTable('baseline').set({ revision: 4 }).execute();
    expect(await thinning(database, 60).run()).toEqual([1]);
    expect(await factRows(database)).toBe(factCount(later(5)));
  });
});

/** What a snapshot takes: this one has no facts twice. */
function factCount({ users, groups, roles, divisions, catalogue, grants }: Snapshot): number {
  const people = groups.flatMap(({ memberIds, ownerIds }) => [...memberIds, ...ownerIds]);
  return [users, groups, people, roles, divisions, catalogue, grants].flat().length;
}
