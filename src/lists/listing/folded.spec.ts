import { folded, sortPart } from './folded';

describe('folded', () => {
  it.each([
    ['ADA', 'ada'],
    ['Zoë', 'zoe\u0308'],
    ['ÅSE', 'a\u030ase'],
  ])('makes %j and %j the same', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['Zoë', 'Zoe'],
    ['a', 'a '],
  ])('keeps %j and %j apart', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

describe('sortPart', () => {
  it('is short enough for a page token', () => {
    expect(sortPart('x'.repeat(10_000))).toHaveLength(200);
  });
});
