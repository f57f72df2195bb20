import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import type { StoredAcceptance } from '../../src/drift/baseline/baseline';
import { BaselineStore } from '../../src/drift/baseline/baseline-store';
import { DriftReader } from '../../src/drift/drift-reader';
import type { Drift } from '../../src/drift/items/drift-item';
import { driftAsIf } from '../../src/drift/items/drift-as-if';
import { diffSnapshots } from '../../src/revisions/history/facts/diff-snapshots';
import { keyOf } from '../../src/drift/items/find-drift';
import { changeText, expectedFacts, naiveDrift, type Expected } from './naive-drift';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';
import { randomHistory } from '../revisions/random-history';
import { forgetSnapshots, storeAll } from '../revisions/snapshot-database';

jest.setTimeout(240_000);

const by = { type: 'api_key', id: 'approver' } as const;
const at = '2026-03-01T00:00:00.000Z';

function acceptanceOf(
  { id, position, change }: Drift['items'][number],
  former: readonly StoredAcceptance[],
): StoredAcceptance {
  const known = former.find((one) => keyOf(one) === keyOf(position));
  const atBaseline = known === undefined ? change.before : known.atBaseline;
  const when = { revision: 1, reason: 'Agreed.', acceptedAt: at, acceptedBy: by };
  return { ...position, atBaseline, accepted: change.after, itemId: id, ...when };
}

/** One baseline, and revision after revision some of what differs is accepted. */
async function walk(
  database: Database,
  history: readonly Snapshot[],
  first: number,
  picks: readonly boolean[],
): Promise<void> {
  const store = new BaselineStore(database);
  const reader = new DriftReader(database, store);
  let version = (await store.version()) + 1;
  await database.transaction((tx) =>
    store.replace(tx, { version, revision: first, reason: 'Agreed.', approvedAt: at, approvedBy: by }),
  );
  const expected: Expected = expectedFacts(history[first - 1]!);
  for (const snapshot of history.slice(first - 1)) {
    const drift = (await reader.at(snapshot.revision))!;
    const found = drift.items.map(({ change }) => changeText(change));
    expect(found.sort()).toEqual(
      naiveDrift(expected, snapshot)
        .map(({ text }) => text)
        .sort(),
    );
    for (const other of history) {
      const made = driftAsIf(drift.items, await diffSnapshots(snapshot, other));
      const texts = made.map(({ change }) => changeText(change));
      expect(texts.sort()).toEqual(
        naiveDrift(expected, other)
          .map(({ text }) => text)
          .sort(),
      );
    }
    const chosen = drift.items.filter((_, i) => picks[(i + snapshot.revision) % picks.length]);
    for (const { text, accept } of naiveDrift(expected, snapshot))
      if (chosen.some(({ change }) => changeText(change) === text)) accept();
    if (chosen.length === 0) continue;
    const former = await store.acceptances();
    version++;
    await database.transaction((tx) =>
      store.accept(
        tx,
        version,
        chosen.map((item) => acceptanceOf(item, former)),
      ),
    );
    const left = (await reader.at(snapshot.revision))!;
    expect(left.items.map(({ id }) => id)).toEqual(
      drift.items.filter((item) => !chosen.includes(item)).map(({ id }) => id),
    );
  }
}

describeOnEachDatabase('Drift', (open) => {
  it('is what a comparison of what is expected with what is finds, whatever was accepted', async () => {
    const database = await open();
    const property = fc.asyncProperty(
      randomHistory,
      fc.nat(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
      async (history, place, picks) => {
        await forgetSnapshots(database);
        await storeAll(database, history);
        await walk(database, history, 1 + (place % history.length), picks);
      },
    );
    await fc.assert(property, propertyRuns(40));
  });
});
