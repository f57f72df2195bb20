import fc from 'fast-check';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import { Yielder } from '../../src/common/yielder';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitraryCase } from '../support/arbitrary-case';
import { grantsOf } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

const arbitrary = arbitraryCase.map(({ snapshot }) => snapshot);

const indexOf = (snapshot: Snapshot) => buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
const pairs = (grants: Iterable<{ roleId: string; divisionId: string }>) =>
  [...new Set([...grants].map(({ roleId, divisionId }) => JSON.stringify([roleId, divisionId])))].sort();

describe('The access index', () => {
  it('knows what every subject holds, directly and through groups', async () => {
    const property = fc.asyncProperty(arbitrary, async (snapshot) => {
      const index = await indexOf(snapshot);
      for (const subject of index.subjects.filter(
        ({ type, id }) => type !== 'group' || index.passesRoles(id),
      )) {
        const held = pairs([...index.holdings(subject)].map(({ grant }) => grant));
        expect(held).toEqual(pairs(grantsOf(snapshot, subject)));
      }
    });
    await fc.assert(property, propertyRuns(1_000));
  });

  it('knows who holds each role in each division', async () => {
    const property = fc.asyncProperty(arbitrary, async (snapshot) => {
      const index = await indexOf(snapshot);
      const listed = [...index.postings.roleIds()].flatMap((roleId) =>
        [...index.postings.of(roleId)].flatMap(([divisionId, ranks]) =>
          ranks.map((rank) => JSON.stringify([rank, roleId, divisionId])),
        ),
      );
      const held = index.subjects.flatMap((subject) =>
        grantsOf(snapshot, subject).map(({ roleId, divisionId }) =>
          JSON.stringify([subject.rank, roleId, divisionId]),
        ),
      );
      expect(listed.sort()).toEqual([...new Set(held)].sort());
    });
    await fc.assert(property, propertyRuns(1_000));
  });
});
