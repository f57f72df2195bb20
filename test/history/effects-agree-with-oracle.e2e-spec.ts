import fc from 'fast-check';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot, SubjectType } from '../../src/access/model/snapshot';
import { effectivePermissions } from '../../src/access/questions/effective-permissions';
import { Yielder } from '../../src/common/yielder';
import type { Database } from '../../src/database/database';
import {
  EffectReader,
  type AccessEffect,
  type EffectPosition,
  type EffectQuery,
} from '../../src/revisions/history/effects/effect-reader';
import { ChangeLog } from '../../src/revisions/history/log/change-log';
import { randomHistory } from '../revisions/random-history';
import { forgetSnapshots, storeAll } from '../revisions/snapshot-database';
import { describeOnEachDatabase } from '../support/each-database';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(120_000);

/** What everyone may do, from the whole of a snapshot: by subject and permission, where. */
async function naiveAccess(snapshot: Snapshot): Promise<Map<string, string>> {
  const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
  const access = new Map<string, string>();
  for (const subject of index.subjects) {
    if (subject.type === 'group' || subject.state !== 'active') continue;
    for (const held of effectivePermissions(index, subject)) {
      const { permission, everywhere, divisionIds, conditionalDivisionIds } = held;
      const key = JSON.stringify([subject.type, subject.id, permission]);
      access.set(key, JSON.stringify([everywhere, divisionIds, conditionalDivisionIds]));
    }
  }
  return access;
}

/** Every line says who has a permission in one of two revisions and in the other not, or elsewhere. */
async function naiveEffects(history: readonly Snapshot[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [i, snapshot] of history.entries()) {
    if (i === 0) continue;
    const [was, is] = [await naiveAccess(history[i - 1]!), await naiveAccess(snapshot)];
    for (const key of new Set([...was.keys(), ...is.keys()]))
      if (was.get(key) !== is.get(key))
        lines.push(`${snapshot.revision} ${key} ${was.get(key)} ${is.get(key)}`);
  }
  return lines.sort();
}

function linesOf({ subject, revision, differences }: AccessEffect): string[] {
  return differences.map(({ permission, before, after }) => {
    const text = (held: typeof before) =>
      held && JSON.stringify([held.everywhere, held.divisionIds, held.conditionalDivisionIds]);
    const key = JSON.stringify([subject.type, subject.id, permission]);
    return `${revision.revision} ${key} ${text(before)} ${text(after)}`;
  });
}

/** Read in portions of so many steps, each of which begins where the one before ended. */
async function effectsOf(database: Database, query: EffectQuery, portion: number): Promise<AccessEffect[]> {
  const reader = new EffectReader(database, new ChangeLog(database));
  const found: AccessEffect[] = [];
  for (let after: EffectPosition | undefined, more = true; more;) {
    let count = 0;
    more = false;
    for await (const { position, effect } of reader.steps({ ...query, after })) {
      after = position;
      if (effect !== undefined) found.push(effect);
      if (++count < portion) continue;
      more = true;
      break;
    }
  }
  return found;
}

describeOnEachDatabase('What people gained and lost', (open) => {
  const portions = fc.integer({ min: 1, max: 9 });

  it('is what differs between the effective permissions of both revisions, each with a cause', async () => {
    const database = await open();
    const property = fc.asyncProperty(randomHistory, portions, async (history, portion) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      const effects = await effectsOf(database, {}, portion);
      expect(effects.flatMap(linesOf).sort()).toEqual(await naiveEffects(history));
      for (const { causes } of effects) expect(causes).not.toEqual([]);
      const order = effects.map(({ revision }) => -revision.revision);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    });
    await fc.assert(property, propertyRuns(25));
  });

  it('is the same when only a subject or a permission is asked about', async () => {
    const database = await open();
    const property = fc.asyncProperty(randomHistory, fc.nat(), async (history, choice) => {
      await forgetSnapshots(database);
      await storeAll(database, history);
      const expected = await naiveEffects(history);
      const subjects = history.flatMap(({ users, oauthClients, trustees }) => [
        ...users.map(({ id }) => ['user', id] as const),
        ...oauthClients.map(({ id }) => ['oauth_client', id] as const),
        ...trustees.map(({ type, id }) => [type, id] as const),
      ]);
      const [type, id] = subjects[choice % subjects.length] ?? (['user', 'no one'] as const);
      const ofSubject = await effectsOf(database, { subject: { type: type as SubjectType, id } }, 3);
      const start = JSON.stringify([type, id]).slice(0, -1);
      expect(ofSubject.flatMap(linesOf).sort()).toEqual(
        expected.filter((line) => line.slice(line.indexOf(' ') + 1).startsWith(`${start},`)),
      );
      const permissions = history.flatMap(({ catalogue }) =>
        catalogue.map(({ domain, entity, action }) => `${domain}:${entity}:${action}`),
      );
      const permission = permissions[choice % permissions.length] ?? 'a:b:c';
      const ofPermission = await effectsOf(database, { permission }, 3);
      expect(ofPermission.flatMap(linesOf).sort()).toEqual(
        expected.filter((line) => line.includes(`,${JSON.stringify(permission)}] `)),
      );
    });
    await fc.assert(property, propertyRuns(15));
  });
});
