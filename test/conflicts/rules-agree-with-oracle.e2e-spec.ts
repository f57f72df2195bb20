import fc from 'fast-check';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileRules } from '../../src/access/conflicts/compile-rules';
import { evaluateRules } from '../../src/access/conflicts/evaluate-rules';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import { Yielder } from '../../src/common/yielder';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryConstraint } from '../support/arbitrary-rule';
import { naiveViolation } from '../support/naive-conflicts';
import { propertyRuns } from '../support/property-runs';

const arbitrary = arbitraryCase.chain(({ snapshot, names }) =>
  fc.record({
    snapshot: fc.constant(snapshot),
    constraints: fc.array(arbitraryConstraint(names), { minLength: 1, maxLength: 6 }),
  }),
);

describe('Conflict rules', () => {
  it('find exactly the violations that a naive evaluator finds, and where they are', async () => {
    let violations = 0;
    const property = fc.asyncProperty(arbitrary, async ({ snapshot, constraints }) => {
      const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
      const rules = constraints.map((constraint, i) => ({ id: String(i), constraint }));
      const compiled = compileRules(rules, index);
      const found = await evaluateRules(compiled, index, index.subjects, new Yielder());
      const expected = index.subjects.flatMap((subject) =>
        rules.flatMap(({ id, constraint }) => {
          const violation = naiveViolation(snapshot, constraint, subject);
          return violation ? [{ ruleId: id, rank: subject.rank, ...violation }] : [];
        }),
      );
      violations += expected.length;
      expect(
        found.map(({ ruleId, subject, violation: { conditional, divisionIds } }) => ({
          ruleId,
          rank: subject.rank,
          conditional,
          divisionIds,
        })),
      ).toEqual(expected);
    });
    await fc.assert(property, propertyRuns(1_000));
    expect(violations).toBeGreaterThan(1_000);
  });

  it('name the grants without which the subject would break the rule no more', async () => {
    const property = fc.asyncProperty(arbitrary, async ({ snapshot, constraints }) => {
      const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
      const rules = constraints.map((constraint, i) => ({ id: String(i), constraint }));
      const found = await evaluateRules(compileRules(rules, index), index, index.subjects, new Yielder());
      for (const { ruleId, subject, violation } of found) {
        expect(violation.causes.length).toBeGreaterThan(0);
        const isCause = (grant: { roleId: string; divisionId: string }, groupId?: string) =>
          violation.causes.some(
            (cause) =>
              cause.roleId === grant.roleId &&
              cause.divisionId === grant.divisionId &&
              cause.groupId === groupId,
          );
        const grants = snapshot.grants.filter(
          (grant) =>
            !(grant.subjectType === subject.type && grant.subjectId === subject.id && isCause(grant)) &&
            !(subject.type === 'user' && grant.subjectType === 'group' && isCause(grant, grant.subjectId)),
        );
        const rest = { ...snapshot, grants };
        expect(naiveViolation(rest, rules[Number(ruleId)]!.constraint, subject)).toBeUndefined();
      }
    });
    await fc.assert(property, propertyRuns(500));
  });
});
