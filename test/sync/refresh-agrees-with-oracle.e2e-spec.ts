import fc from 'fast-check';
import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { applyRefresh } from '../../src/access/model/apply-refresh';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { applyChanges } from '../../src/revisions/history/facts/apply-changes';
import { effectOf, isEmptyChange, refreshedRevision } from '../../src/sync/refresh/refreshed-revision';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { normalForm } from '../revisions/normal-form';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryReading } from '../support/arbitrary-refresh';
import { ask } from '../support/ask';
import { naiveCheck } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

const caseWithReadings = arbitraryCase.chain((base) =>
  fc.record({
    base: fc.constant({ ...base, snapshot: asGatewaysGive(base.snapshot) }),
    readings: fc.array(arbitraryReading(base.names), { minLength: 1, maxLength: 4 }),
  }),
);

const built = (snapshot: Snapshot) => buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());

/** Everything that an index says, without the order in which it says it. */
function contentOf(index: AccessIndex) {
  const sorted = (list: Iterable<unknown>) => [...list].map((one) => JSON.stringify(one)).sort();
  return {
    subjects: index.subjects.map((subject) => ({
      ...subject,
      grants: sorted(subject.grants),
      groupIds: sorted(subject.groupIds),
    })),
    holdings: index.subjects.map((subject) => sorted(index.holdings(subject))),
    postings: sorted(
      [...index.postings.roleIds()].flatMap((roleId) =>
        [...index.postings.of(roleId)].map(([divisionId, ranks]) => [roleId, divisionId, ranks]),
      ),
    ),
    members: index.subjects.map(({ id }) => [index.passesRoles(id), sorted(index.members(id))]),
    roles: sorted(index.roles.values()),
    matrix: index.matrix.counts,
    revision: [index.revision, index.matrix.revision],
  };
}

/** What files show row by row: in the order in which the index says it. */
const orderOf = (index: AccessIndex) =>
  index.subjects.map(({ id, grants, groupIds }) => [id, grants, groupIds]);

/** The same refreshed as it may come back from the database: in another order. */
function reversed(snapshot: Snapshot): Snapshot {
  const { users, groups, oauthClients, roles, grants } = snapshot;
  return {
    ...snapshot,
    users: users.toReversed(),
    groups: groups.toReversed(),
    oauthClients: oauthClients.toReversed(),
    roles: roles.toReversed(),
    grants: grants.toReversed(),
  };
}

const published = (index: AccessIndex) => ({
  snapshot: index.snapshot,
  matrix: index.matrix,
  partial: false,
});

// Five hundred histories take half a minute on two idle cores.
jest.setTimeout(180_000);

describe('A revision in which single subjects were read again', () => {
  it('is the one that going through everything makes, its index the one built anew, its checks those of the oracle', async () => {
    let updated = 0;
    let total = 0;
    const property = fc.asyncProperty(
      caseWithReadings,
      async ({ base: { snapshot, questions }, readings }) => {
        let index = await built(snapshot);
        for (const reading of readings) {
          const expected = { ...applyRefresh(index.snapshot, reading), revision: index.revision + 1 };
          const effect = await effectOf(index, reading);
          const next = await refreshedRevision(published(index), index, effect);
          const { snapshot: after, matrix } = next.published;
          expect(normalForm(after)).toEqual(normalForm(expected));
          expect(normalForm(await applyChanges(index.snapshot, effect.changes, after))).toEqual(
            normalForm(expected),
          );
          const anew = await built(expected);
          if (next.index !== undefined) expect(contentOf(next.index)).toEqual(contentOf(anew));
          expect(orderOf(next.index ?? anew)).toEqual(orderOf(await built(reversed(expected))));
          for (const question of questions)
            expect(ask(matrix, question)).toEqual(naiveCheck(expected, question));
          index = next.index ?? anew;
          updated += next.index === undefined ? 0 : 1;
          total += 1;
        }
      },
    );
    await fc.assert(property, propertyRuns(500));
    // Otherwise the property would hold of nothing.
    expect(updated / total).toBeGreaterThan(0.3);
  });

  it('leaves the one before as it was', async () => {
    const property = fc.asyncProperty(
      caseWithReadings,
      async ({ base: { snapshot }, readings: [reading] }) => {
        const index = await built(snapshot);
        await refreshedRevision(published(index), index, await effectOf(index, reading!));
        expect(contentOf(index)).toEqual(contentOf(await built(snapshot)));
      },
    );
    await fc.assert(property, propertyRuns(200));
  });

  it('is not made where nothing changed: the same reading again has no effect', async () => {
    const property = fc.asyncProperty(
      caseWithReadings,
      async ({ base: { snapshot }, readings: [reading] }) => {
        const once = await built(applyRefresh(snapshot, reading!));
        expect(isEmptyChange((await effectOf(once, reading!)).changes)).toBe(true);
      },
    );
    await fc.assert(property, propertyRuns(200));
  });
});
