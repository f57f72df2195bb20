import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import { ChangeLog, type LogQuery } from '../../src/revisions/history/log/change-log';
import type { LoggedChange } from '../../src/revisions/history/log/logged-change';
import { SnapshotThinning } from '../../src/revisions/retention/snapshot-thinning';
import { changeText, naiveChanges } from '../revisions/naive-changes';
import { organization } from '../revisions/organization';
import { randomHistory } from '../revisions/random-history';
import { forgetSnapshots, noEvents, storeAll } from '../revisions/snapshot-database';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(120_000);

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse('2026-03-31T12:00:00Z');

/** The log, read in portions that begin behind one another. */
async function logged(database: Database, query: LogQuery, portion: number): Promise<LoggedChange[]> {
  const log = new ChangeLog(database);
  const found: LoggedChange[] = [];
  for (let more = true; more;) {
    more = false;
    let count = 0;
    for await (const change of log.changes({ ...query, atOnce: portion, after: found.at(-1)?.position })) {
      if (++count > portion) {
        more = true;
        break;
      }
      found.push(change);
    }
  }
  return found;
}

const textOf = ({ change, since, revision }: LoggedChange) =>
  `${since.revision}-${revision.revision} ${changeText(change)}`;

/** What the log of these snapshots must contain, if no other is known; the newest pair first. */
function expectedLog(known: readonly Snapshot[]): string[][] {
  return known
    .slice(1)
    .map((later, i) =>
      naiveChanges(known[i]!, later)
        .map((text) => `${known[i]!.revision}-${later.revision} ${text}`)
        .sort(),
    )
    .reverse();
}

function byRevision(log: readonly LoggedChange[], revisions: readonly number[]): string[][] {
  return revisions
    .slice(1)
    .map((later) =>
      log
        .filter(({ revision }) => revision.revision === later)
        .map(textOf)
        .sort(),
    )
    .reverse();
}

const daily = (history: readonly Snapshot[]) =>
  history.map((snapshot, i) => ({
    ...snapshot,
    asOf: new Date(NOW - (history.length - i) * 3 * 3_600_000 - 20 * DAY_MS).toISOString(),
  }));

describeOnEachDatabase('The log of changes', (open) => {
  const portions = fc.integer({ min: 1, max: 9 });

  it('has every difference between one revision and the next, also of snapshots that were thinned out', async () => {
    const database = await open();
    const property = fc.asyncProperty(
      randomHistory,
      portions,
      fc.boolean(),
      async (history, portion, thins) => {
        await forgetSnapshots(database);
        await storeAll(database, daily(history));
        if (thins) await thinning(database).run();
        const log = await logged(database, {}, portion);
        const numbers = log.map(({ revision }) => revision.revision);
        expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
        const revisions = history.map(({ revision }) => revision);
        expect(byRevision(log, revisions)).toEqual(expectedLog(history));
      },
    );
    await fc.assert(property, propertyRuns(12));
  });

  it('compares the revisions around those that a former release purged', async () => {
    const database = await open();
    const property = fc.asyncProperty(randomHistory, portions, fc.nat(), async (history, portion, seed) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      const gone = history.slice(1, -1).filter((_, i) => (seed >> i) % 2 === 0);
      for (const { revision } of gone)
        await database.kysely.deleteFrom('snapshot').where('revision', '=', revision).execute();
      const known = history.filter((snapshot) => !gone.includes(snapshot));
      const log = await logged(database, {}, portion);
      const revisions = known.map(({ revision }) => revision);
      expect(byRevision(log, revisions)).toEqual(expectedLog(known));
    });
    await fc.assert(property, propertyRuns(12));
  });

  it('can be asked about a subject, a role, a division, a group, kinds and a period', async () => {
    const database = await open();
    const whole = organization();
    await storeAll(database, [
      whole,
      { ...whole, revision: 2, grants: [] },
      { ...whole, revision: 3, grants: [], groups: [{ ...whole.groups[0]!, ownerIds: [] }], roles: [] },
    ]);
    const kinds = async (query: LogQuery) =>
      (await logged(database, query, 10)).map(({ change }) => change.kind).sort();
    expect(await kinds({})).toEqual(['grant', 'membership', 'role']);
    expect(await kinds({ subject: { type: 'user', id: 'ada' } })).toEqual(['grant', 'membership']);
    expect(await kinds({ subject: { type: 'group', id: 'ada' } })).toEqual([]);
    expect(await kinds({ roleId: 'supervisor' })).toEqual(['grant', 'role']);
    expect(await kinds({ divisionId: 'sales' })).toEqual(['grant']);
    expect(await kinds({ groupId: 'team' })).toEqual(['membership']);
    expect(await kinds({ permission: 'routing:queue:view' })).toEqual(['grant', 'role']);
    expect(await kinds({ permission: 'routing:queue:join' })).toEqual([]);
    expect(await kinds({ kinds: ['role', 'grant'] })).toEqual(['grant', 'role']);
    expect(await kinds({ kinds: ['role'], divisionId: 'sales' })).toEqual([]);
    expect(await kinds({ before: '2020-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await kinds({ from: '2020-01-01T00:00:00.000Z' })).toHaveLength(3);
  });

  it('ends where retention does', async () => {
    const database = await open();
    const whole = organization({ asOf: new Date(NOW - 500 * DAY_MS).toISOString() });
    const asOf = new Date(NOW).toISOString();
    await storeAll(database, [
      whole,
      { ...whole, revision: 2, grants: [] },
      { ...whole, revision: 3, asOf, grants: [] },
      { ...whole, revision: 4, asOf, grants: [], roles: [] },
    ]);
    await thinning(database).run();
    expect((await logged(database, {}, 10)).map(({ change }) => change.kind)).toEqual(['role']);
  });

  function thinning(database: Database) {
    return new SnapshotThinning(database, noEvents, { retentionMs: 400 * DAY_MS }, () => NOW);
  }
});
