import fc from 'fast-check';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot, SubjectType } from '../../src/access/model/snapshot';
import type { Database } from '../../src/database/database';
import { AccessIndexes } from '../../src/revisions/current/access-indexes';
import type { Moment } from '../../src/revisions/current/moment';
import { PastRevisions } from '../../src/revisions/current/past-revisions';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import {
  MomentNotKeptError,
  SnapshotMissingError,
  SnapshotTooOldError,
} from '../../src/revisions/revisions.errors';
import { describeOnEachDatabase } from '../support/each-database';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';
import { organization } from './organization';
import { randomHistory } from './random-history';
import { forgetSnapshots, storeAll } from './snapshot-database';

jest.setTimeout(600_000);

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');
const NOW = START + 100 * HOUR_MS;
/** Revision 1 was stored at one o'clock, and so on. */
const storedAt = (revision: number) => new Date(START + revision * HOUR_MS).toISOString();

async function stored(database: Database, history: readonly Snapshot[], thinned: readonly number[] = []) {
  await forgetSnapshots(database);
  await storeAll(database, history);
  for (const { revision } of history) {
    const row = database.kysely.updateTable('snapshot').where('revision', '=', revision);
    await row.set({ stored_at: storedAt(revision) }).execute();
  }
  if (thinned.length > 0)
    await database.kysely.deleteFrom('snapshot').where('revision', 'in', thinned).execute();
}

function pastOf(
  database: Database,
  newest: Snapshot | undefined,
  nowMs = NOW,
  maxAgeMs = 1e15,
): PastRevisions {
  const store = new SnapshotStore({ maxAgeMs }, () => nowMs, { now: () => 0 });
  if (newest) store.publish({ snapshot: newest, matrix: compileMatrix(newest), partial: false });
  return new PastRevisions(database, store, new SnapshotLoader(database), new AccessIndexes(), () => nowMs);
}

interface Asked {
  readonly moment: number;
  readonly byTime: boolean;
  readonly subject: number;
  readonly permission: number;
  readonly division: number;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  moment: fc.nat(),
  byTime: fc.boolean(),
  subject: fc.nat(),
  permission: fc.nat(),
  division: fc.nat(),
});

/** What there ever was to ask about. */
function vocabularyOf(history: readonly Snapshot[]) {
  const subjects = history.flatMap((snapshot) => [
    ...snapshot.users.map(({ id }): [SubjectType, string] => ['user', id]),
    ...snapshot.groups.map(({ id }): [SubjectType, string] => ['group', id]),
    ...snapshot.oauthClients.map(({ id }): [SubjectType, string] => ['oauth_client', id]),
    ...snapshot.grants.map((grant): [SubjectType, string] => [grant.subjectType, grant.subjectId]),
  ]);
  const divisions = history.flatMap((snapshot) => snapshot.divisions.map(({ id }) => id));
  return {
    subjects: [...subjects, ['user', 'nobody'] as [SubjectType, string]],
    permissions: [...history.flatMap(permissionCodes), 'a:b:c'],
    divisions: [undefined, '*', ...divisions],
  };
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}

describeOnEachDatabase('A past revision', (open) => {
  // PROPERTY_FACTOR=10 asks more than 10,000 questions.
  it('answers what an oracle finds that replays the history, whatever was thinned out', async () => {
    const database = await open();
    let questions = 0;
    const property = fc.asyncProperty(
      randomHistory,
      fc.nat(),
      fc.array(asked, { minLength: 40, maxLength: 60 }),
      async (history, seed, some) => {
        const thinned = history.slice(1, -1).filter((_, i) => (seed >> i) % 2 === 0);
        const kept = history.filter((snapshot) => !thinned.includes(snapshot));
        await stored(
          database,
          history,
          thinned.map(({ revision }) => revision),
        );
        const past = pastOf(database, history.at(-1));
        const vocabulary = vocabularyOf(history);
        for (const one of some) {
          const revision = pick(history, one.moment).revision;
          const truth = kept.filter((snapshot) => snapshot.revision <= revision).at(-1)!;
          const [type, id] = pick(vocabulary.subjects, one.subject);
          const permission = pick(vocabulary.permissions, one.permission);
          const question: Question = {
            type,
            id,
            permission,
            divisionId: pick(vocabulary.divisions, one.division),
          };
          const moment: Moment = one.byTime
            ? { time: new Date(START + revision * HOUR_MS + 60_000).toISOString() }
            : { revision };
          const { matrix, snapshot } = await past.at(moment);
          expect(snapshot.revision).toBe(truth.revision);
          expect(matrix.checkSubject(type, id, permission, question.divisionId)).toEqual(
            naiveCheck(truth, question),
          );
          const { index } = await past.indexedAt(moment);
          expect(index.subject(type, id)?.grants.length ?? 0).toBe(directGrants(truth, type, id));
          questions++;
        }
      },
    );
    await fc.assert(property, propertyRuns(20));
    expect(questions).toBeGreaterThanOrEqual(800);
  });

  it('is refused outside what is stored, and names the oldest', async () => {
    const database = await open();
    const history = [1, 2, 3].map((revision) => organization({ revision }));
    await stored(database, history, [1]);
    const past = pastOf(database, history[2]);
    const refused = (moment: Moment) => expect(past.at(moment)).rejects;
    await refused({ revision: 1 }).toThrow(/oldest is 2, stored at 2026-03-01T02:00:00.000Z/);
    await refused({ time: '2026-03-01T01:59:59.000Z' }).toThrow(MomentNotKeptError);
    await refused({ revision: 4 }).toThrow('newest revision is 3');
    await refused({ time: new Date(NOW + 1).toISOString() }).toThrow('has not come yet');
    expect((await past.at({ time: '2026-03-01T02:00:00.000Z' })).snapshot.revision).toBe(2);
  });

  it('is compiled once, also for callers at the same time', async () => {
    const database = await open();
    const history = [1, 2].map((revision) => organization({ revision, grants: [] }));
    await stored(database, history);
    const past = pastOf(database, history[1]);
    const [one, other] = await Promise.all([past.at({ revision: 1 }), past.at({ revision: 1 })]);
    expect(other).toBe(one);
    expect(await past.at({ revision: 1 })).toBe(one);
  });

  it('does not make up for a newest one that is too old, nor for one of another organisation', async () => {
    const database = await open();
    const history = [1, 2].map((revision) => organization({ revision }));
    await stored(database, history);
    const old = pastOf(database, history[1], NOW, HOUR_MS);
    await expect(old.at({ time: new Date(NOW).toISOString() })).rejects.toThrow(SnapshotTooOldError);
    await expect(old.at({ revision: 2 })).rejects.toThrow(SnapshotTooOldError);
    expect((await old.at({ revision: 1 })).snapshot.revision).toBe(1);
    await expect(pastOf(database, undefined).at({ revision: 1 })).rejects.toThrow(SnapshotMissingError);
  });
});

function directGrants(snapshot: Snapshot, type: SubjectType, id: string): number {
  const { grants } = snapshot;
  const own = grants.filter((grant) => grant.subjectType === type && grant.subjectId === id);
  return new Set(own.map(({ roleId, divisionId }) => JSON.stringify([roleId, divisionId]))).size;
}
