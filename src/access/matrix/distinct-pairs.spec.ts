import { distinctPairs } from './distinct-pairs';

describe('distinctPairs', () => {
  it('keeps the first of equal pairs, in order', () => {
    expect(distinctPairs([1, 2, 2, 1, 1, 2, 1, 3, 2, 1])).toEqual([1, 2, 2, 1, 1, 3]);
  });

  it('looks at a range only', () => {
    expect(distinctPairs([1, 2, 3, 4, 3, 4, 1, 2], 2, 6)).toEqual([3, 4]);
  });

  it('tells pairs apart that are each other backwards', () => {
    expect(distinctPairs([0, 1, 1, 0])).toEqual([0, 1, 1, 0]);
  });

  it('makes nothing of nothing', () => {
    expect(distinctPairs([])).toEqual([]);
  });
});
