import fc from 'fast-check';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Matrix } from '../../src/access/matrix/matrix';
import { arbitraryCase } from '../support/arbitrary-case';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { ask } from '../support/ask';
import { propertyRuns } from '../support/property-runs';
import { arbitraryChange, changeMatrix, changeSnapshot } from '../support/snapshot-change';

jest.setTimeout(300_000);

const caseWithChanges = arbitraryCase.chain((base) =>
  fc.record({
    base: fc.constant(base),
    changes: fc.array(arbitraryChange(base.names), { minLength: 1, maxLength: 6 }),
  }),
);

const askAll = (matrix: Matrix, questions: readonly Question[]) => questions.map((q) => ask(matrix, q));

describe('A matrix after a series of changes', () => {
  it('is the matrix of the changed snapshot, and every revision before answers as it did', () => {
    const property = fc.property(caseWithChanges, ({ base: { snapshot, questions }, changes }) => {
      const revisions = [{ snapshot, matrix: compileMatrix(snapshot) }];
      for (const change of changes) {
        const before = revisions.at(-1)!;
        const after = changeSnapshot(before.snapshot, change);
        revisions.push({ snapshot: after, matrix: changeMatrix(before.matrix, change, after) });
      }
      for (const revision of revisions) {
        const expected = questions.map((question) => naiveCheck(revision.snapshot, question));
        const compiled = compileMatrix(revision.snapshot);
        expect(askAll(revision.matrix, questions)).toEqual(expected);
        expect(askAll(compiled, questions)).toEqual(expected);
        expect(revision.matrix.revision).toBe(revision.snapshot.revision);
        expect(revision.matrix.counts).toEqual(compiled.counts);
      }
    });
    fc.assert(property, propertyRuns(2_000));
  });

  it('keeps two revisions made from the same one apart', () => {
    const forks = fc.record({ base: arbitraryCase }).chain(({ base }) =>
      fc.record({
        base: fc.constant(base),
        left: arbitraryChange(base.names),
        right: arbitraryChange(base.names),
      }),
    );
    const property = fc.property(forks, ({ base: { snapshot, questions }, left, right }) => {
      const matrix = compileMatrix(snapshot);
      const snapshots = [left, right].map((change) => changeSnapshot(snapshot, change));
      const matrices = [left, right].map((change, i) => changeMatrix(matrix, change, snapshots[i]!));
      for (const [i, fork] of matrices.entries()) {
        expect(askAll(fork, questions)).toEqual(questions.map((q) => naiveCheck(snapshots[i]!, q)));
      }
    });
    fc.assert(property, propertyRuns(1_000));
  });
});
