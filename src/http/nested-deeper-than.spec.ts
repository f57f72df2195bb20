import { nestedDeeperThan } from './nested-deeper-than';

describe('nestedDeeperThan', () => {
  it.each([
    ['text', 0, false],
    [null, 0, false],
    [[], 0, true],
    [[], 1, false],
    [{ a: [{ b: 1 }] }, 3, false],
    [{ a: [{ b: 1 }] }, 2, true],
    [{ a: 1, b: { c: [] } }, 2, true],
  ])('of %j and %i levels is %s', (value, levels, expected) => {
    expect(nestedDeeperThan(value, levels)).toBe(expected);
  });

  it('does not follow a value further than it has to', () => {
    let deep: unknown = 'deep';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(nestedDeeperThan(deep, 32)).toBe(true);
  });
});
