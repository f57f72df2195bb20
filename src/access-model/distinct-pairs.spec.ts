import { distinctPairs } from './distinct-pairs';

describe('distinctPairs', () => {
  it('keeps the first of equal pairs, in order', () => {
    expect(distinctPairs([1, 2, 2, 1, 1, 2, 1, 3, 2, 1])).toEqual([1, 2, 2, 1, 1, 3]);
  });

  it('makes nothing of nothing', () => {
    expect(distinctPairs([])).toEqual([]);
  });
});
