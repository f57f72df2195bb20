import fc from 'fast-check';
import type { AccessIndex } from '../../src/access-index/access-index';
import { buildAccessIndex } from '../../src/access-index/build-access-index';
import { updateAccessIndex } from '../../src/access-index/update-access-index';
import { applyReading } from '../../src/access-model/apply-reading';
import { compileMatrix } from '../../src/access-model/compile-matrix';
import type { Snapshot } from '../../src/access-model/snapshot';
import { Breather } from '../../src/common/breather';
import { touchedBy } from '../../src/sync/refresh/touched-by';
import { asGatewaysGive } from '../snapshots/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryReading } from '../support/arbitrary-reading';
import { ask } from '../support/ask';
import { naiveCheck } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

const caseWithReadings = arbitraryCase.chain((base) =>
  fc.record({
    base: fc.constant({ ...base, snapshot: asGatewaysGive(base.snapshot) }),
    readings: fc.array(arbitraryReading(base.names), { minLength: 1, maxLength: 4 }),
  }),
);

const built = (snapshot: Snapshot) => buildAccessIndex(snapshot, compileMatrix(snapshot), new Breather());

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

describe('An index after subjects were read again', () => {
  it('is the index of the snapshot that these readings make, and its checks are those of the oracle', async () => {
    let updated = 0;
    let total = 0;
    const property = fc.asyncProperty(
      caseWithReadings,
      async ({ base: { snapshot, questions }, readings }) => {
        let index = await built(snapshot);
        for (const reading of readings) {
          const before = index.snapshot;
          const next = { ...applyReading(before, reading), revision: before.revision + 1 };
          const update = await updateAccessIndex(
            index,
            next,
            touchedBy(reading, before, next),
            new Breather(),
          );
          const anew = await built(next);
          if (update !== undefined) expect(contentOf(update)).toEqual(contentOf(anew));
          index = update ?? anew;
          updated += update === undefined ? 0 : 1;
          total += 1;
          for (const question of questions)
            expect(ask(index.matrix, question)).toEqual(naiveCheck(next, question));
        }
      },
    );
    await fc.assert(property, propertyRuns(500));
    // Otherwise the property would hold of nothing.
    expect(updated / total).toBeGreaterThan(0.3);
  });

  it('leaves the index before as it was', async () => {
    const property = fc.asyncProperty(
      caseWithReadings,
      async ({ base: { snapshot }, readings: [reading] }) => {
        const index = await built(snapshot);
        const next = { ...applyReading(snapshot, reading!), revision: 2 };
        await updateAccessIndex(index, next, touchedBy(reading!, snapshot, next), new Breather());
        expect(contentOf(index)).toEqual(contentOf(await built(snapshot)));
      },
    );
    await fc.assert(property, propertyRuns(200));
  });
});
