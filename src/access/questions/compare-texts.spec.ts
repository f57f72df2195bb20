import { compareTexts } from './compare-texts';

describe('compareTexts', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 0],
    [['a', 'b'], ['a', 'c'], -1],
    [['b', 'a'], ['a', 'b'], 1],
    [['a', 'z'], ['ab', 'a'], -1],
    [['Z'], ['a'], -1],
  ])('of %j and %j is %i', (one, other, expected) => {
    expect(compareTexts(one, other)).toBe(expected);
  });
});
