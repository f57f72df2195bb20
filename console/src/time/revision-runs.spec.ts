import { revisionRuns } from './revision-runs';

const revision = (number: number, changed = 0) => ({
  revision: number,
  changes: { added: 0, removed: 0, changed },
});
const numbers = (...revisions: ReturnType<typeof revision>[]) =>
  revisionRuns(revisions).map((run) => run.map((one) => one.revision));

describe('revisionRuns', () => {
  it('puts neighbours together that changed nothing', () => {
    expect(numbers(revision(6), revision(5), revision(4, 2), revision(3), revision(2), revision(1))).toEqual([
      [6, 5],
      [4],
      [3, 2],
      [1],
    ]);
  });

  it('has none for none', () => {
    expect(numbers()).toEqual([]);
  });
});
