import { sameContent } from './same-content';

describe('sameContent', () => {
  it.each([
    [1, 1],
    [null, null],
    [
      { a: 1, b: [{ c: 2 }] },
      { b: [{ c: 2 }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[], []],
  ])('takes %j and %j for the same', (one, other) => {
    expect([sameContent(one, other), sameContent(other, one)]).toEqual([true, true]);
  });

  it.each([
    [1, '1'],
    [null, {}],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{}, { toString: undefined, b: null }],
    [{ constructor: 1 }, {}],
  ])('takes %j and %j for different', (one, other) => {
    expect([sameContent(one, other), sameContent(other, one)]).toEqual([false, false]);
  });
});
