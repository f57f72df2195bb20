import fc from 'fast-check';
import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { changedSubjects } from '../../src/access/conflicts/changed-subjects';
import { compileBuiltInChecks, compileRules } from '../../src/access/conflicts/compile-rules';
import { evaluateRules } from '../../src/access/conflicts/evaluate-rules';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryConstraint } from '../support/arbitrary-rule';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot';
import { propertyRuns } from '../support/property-runs';

const dormancy = fc.option(fc.constantFrom('2025-01-01', '2025-02-02'), { nil: undefined });

const indexOf = (snapshot: Snapshot) => buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());

/** Two snapshots of one organisation: some parts of the later one are new. */
const arbitrary = arbitraryCase.chain(({ snapshot, names }) =>
  fc.record({
    before: fc.constant(snapshot),
    after: arbitrarySnapshot(names).chain((other) =>
      fc
        .subarray(['users', 'groups', 'oauthClients', 'grants'] as const)
        .map((parts) => ({ ...snapshot, ...Object.fromEntries(parts.map((part) => [part, other[part]])) })),
    ),
    dormant: fc.array(dormancy, { minLength: 5, maxLength: 5 }),
    constraints: fc.array(arbitraryConstraint(names), { minLength: 1, maxLength: 4 }),
  }),
);

describe('An evaluation of changed subjects', () => {
  it('leaves out nobody whose violations are others now', async () => {
    let [partly, spared] = [0, 0];
    const property = fc.asyncProperty(arbitrary, async ({ before, after: later, dormant, constraints }) => {
      const after = {
        ...later,
        users: later.users.map((user, i) =>
          dormant[i] === undefined ? user : { ...user, dormantSince: dormant[i] },
        ),
      };
      const rules = constraints.map((constraint, i) => ({ id: String(i), constraint }));
      const indexes = [await indexOf(before), await indexOf(after)] as const;
      const changed = await changedSubjects(...indexes, new Yielder());
      if (changed === 'all') return;
      partly++;
      const isChanged = (type: string, id: string) =>
        changed.some((one) => one.type === type && one.id === id);
      const ofOthers = async (index: AccessIndex) => {
        const compiled = [...compileRules(rules, index), ...compileBuiltInChecks(index)];
        const others = index.subjects.filter(({ type, id }) => !isChanged(type, id));
        spared += others.length;
        const found = await evaluateRules(compiled, index, others, new Yielder());
        return found.map(({ ruleId, subject: { type, id }, violation }) => ({ ruleId, type, id, violation }));
      };
      expect(await ofOthers(indexes[1])).toEqual(await ofOthers(indexes[0]));
    });
    await fc.assert(property, propertyRuns(1_000));
    expect(partly).toBeGreaterThan(500);
    expect(spared).toBeGreaterThan(1_000);
  });
});
