import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import { MAX_TOUCHED_FACTS, touchedSince } from '../../src/revisions/history/reading/touched-since';
import { SnapshotThinning } from '../../src/revisions/retention/snapshot-thinning';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';
import { naiveChanges } from './naive-changes';
import { organization } from './organization';
import { randomHistory } from './random-history';
import { forgetSnapshots, noEvents, storeAll } from './snapshot-database';

jest.setTimeout(120_000);

const since = ({ kysely }: Database, revision: number, newest: number) =>
  touchedSince(kysely, revision, newest);

/** What each step from one snapshot to the next is about: subjects, groups and their people, and roles. */
function naivelyTouched(history: readonly Snapshot[]): Set<string> {
  const changes = history.slice(1).flatMap((later, i) => naiveChanges(history[i]!, later));
  return new Set(changes.flatMap(idsOf));
}

function idsOf(change: string): readonly string[] {
  const { kind, about } = JSON.parse(change) as { kind: string; about: readonly [string, string, string] };
  if (kind === 'grant') return [about[1]];
  if (kind === 'membership') return [about[0], about[2]];
  return [about[0]];
}

describeOnEachDatabase('What was touched since a revision', (open) => {
  it('is all that any revision after it tells of otherwise than the one before', async () => {
    const database = await open();
    const property = fc.asyncProperty(randomHistory, fc.nat(), async (history, at) => {
      const plain = history.map((snapshot) => ({ ...snapshot, catalogue: [] }));
      await forgetSnapshots(database);
      await storeAll(database, plain);
      const from = 1 + (at % plain.length);
      const touched = await since(database, from, plain.length);
      expect(touched).toEqual(naivelyTouched(plain.slice(from - 1)));
    });
    await fc.assert(property, propertyRuns(30));
  });

  it('has what went and came back', async () => {
    const database = await open();
    const whole = organization();
    await storeAll(database, [whole, { ...whole, revision: 2, grants: [] }, { ...whole, revision: 3 }]);
    const subjects = new Set(whole.grants.map(({ subjectId }) => subjectId));
    expect(await since(database, 1, 3)).toEqual(subjects);
    expect(await since(database, 2, 3)).toEqual(subjects);
    expect(await since(database, 3, 3)).toEqual(new Set());
  });

  it('is not known once a revision in between is no longer kept, nor before the first one', async () => {
    const database = await open();
    const whole = organization({ asOf: '2026-03-01T00:00:00.000Z' });
    const later = { ...whole, revision: 3, asOf: '2026-03-31T00:00:00.000Z' };
    await storeAll(database, [whole, { ...whole, revision: 2, grants: [] }, later]);
    const retentionMs = 86_400_000;
    await new SnapshotThinning(database, noEvents, { retentionMs }, () => Date.parse(later.asOf)).run();
    expect(await since(database, 1, 3)).toBeUndefined();
    expect(await since(database, 0, 3)).toBeUndefined();
    expect(await since(database, 3, 3)).toEqual(new Set());
  });

  it('is not known where it is too much', async () => {
    const database = await open();
    const users = Array.from({ length: MAX_TOUCHED_FACTS + 1 }, (_, i) => ({
      id: `user-${i}`,
      name: 'Name',
      state: 'active' as const,
    }));
    const before = organization({ users: [] });
    await storeAll(database, [before, { ...before, revision: 2, users: users.slice(1) }]);
    expect((await since(database, 1, 2))?.size).toBe(MAX_TOUCHED_FACTS);
    await forgetSnapshots(database);
    await storeAll(database, [before, { ...before, revision: 2, users }]);
    expect(await since(database, 1, 2)).toBeUndefined();
  });
});
