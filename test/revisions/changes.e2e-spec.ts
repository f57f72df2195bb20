import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import { ChangeReader, type ChangeQuery } from '../../src/revisions/history/reading/change-reader';
import { EntityNameReader } from '../../src/revisions/history/reading/entity-names';
import type { FactChange } from '../../src/revisions/history/reading/fact-change';
import { SnapshotNotFoundError } from '../../src/revisions/revisions.errors';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';
import { changeText, naiveChanges } from './naive-changes';
import { organization } from './organization';
import { randomHistory } from './random-history';
import { forgetSnapshots, storeAll } from './snapshot-database';

jest.setTimeout(120_000);

async function allChanges(database: Database, query: ChangeQuery): Promise<FactChange[]> {
  const reader = new ChangeReader(database);
  const changes: FactChange[] = [];
  for (let after = query.after; ;) {
    const page = await reader.page({ ...query, after });
    changes.push(...page.changes);
    if (page.next === undefined) return changes;
    expect(page.changes).toHaveLength(query.pageSize);
    after = page.next;
  }
}

describeOnEachDatabase('Changes between two snapshots', (open) => {
  it('are what a comparison of the two finds, whatever happened in between and however it is paged', async () => {
    const database = await open();
    const property = fc.asyncProperty(
      randomHistory,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      async (history, one, other, pageSize) => {
        await forgetSnapshots(database);
        await storeAll(database, history);
        const from = 1 + (one % (history.length - 1));
        const to = from + 1 + (other % (history.length - from));
        const changes = await allChanges(database, { from, to, pageSize });
        const expected = naiveChanges(history[from - 1]!, history[to - 1]!);
        expect(changes.map(changeText).sort()).toEqual(expected.sort());
      },
    );
    await fc.assert(property, propertyRuns(30));
  });

  it('are none where something went and came back', async () => {
    const database = await open();
    const whole = organization();
    await storeAll(database, [
      whole,
      { ...whole, revision: 2, grants: [], roles: [] },
      { ...whole, revision: 3 },
    ]);
    expect(await allChanges(database, { from: 1, to: 3, pageSize: 10 })).toEqual([]);
    expect(await allChanges(database, { from: 1, to: 2, pageSize: 10 })).toHaveLength(2);
  });

  it('can be asked for one kind', async () => {
    const database = await open();
    const whole = organization();
    await storeAll(database, [whole, { ...whole, revision: 2, grants: [], roles: [] }]);
    const [role, ...others] = await allChanges(database, { from: 1, to: 2, pageSize: 10, kind: 'role' });
    expect(role).toMatchObject({ kind: 'role', before: { content: whole.roles[0] } });
    expect(others).toEqual([]);
  });

  it('need both revisions to be kept', async () => {
    const database = await open();
    await storeAll(database, [organization()]);
    const changes = allChanges(database, { from: 1, to: 2, pageSize: 10 });
    await expect(changes).rejects.toThrow(SnapshotNotFoundError);
  });
});

describeOnEachDatabase('Names of what is gone', (open) => {
  it('stay readable, as they were last', async () => {
    const database = await open();
    const whole = organization();
    const renamed = [{ ...whole.roles[0]!, name: 'Renamed' }];
    await storeAll(database, [
      whole,
      { ...whole, revision: 2, roles: renamed },
      { ...whole, revision: 3, roles: [], users: [] },
    ]);
    const role = { kind: 'role', id: whole.roles[0]!.id } as const;
    const user = { kind: 'user', id: whole.users[0]!.id } as const;
    const reader = new EntityNameReader(database);
    const [first, last] = [await reader.namesOf([role, user], 1), await reader.namesOf([role, user], 3)];
    expect([first(role), first(user)]).toEqual(['Supervisor', 'Ada']);
    expect([last(role), last(user)]).toEqual(['Renamed', 'Ada']);
    expect(last({ kind: 'role', id: 'never there' })).toBeUndefined();
  });
});
