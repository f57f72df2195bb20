import { PairSet } from './pair-set';

describe('PairSet', () => {
  it('has what was added, and nothing else', () => {
    const set = new PairSet(1_000);
    const known = new Set<string>();
    for (let i = 0; i < 1_000; i++) {
      const [first, second] = [(i * 7) % 50, ((i * 31) % 97) * 2 ** 40];
      expect(set.add(first, second)).toBe(!known.has(`${first} ${second}`));
      known.add(`${first} ${second}`);
    }
    for (let first = 0; first < 60; first++) {
      for (let second = 0; second < 97; second++) {
        expect(set.has(first, second * 2 ** 40)).toBe(known.has(`${first} ${second * 2 ** 40}`));
      }
    }
  });

  it('tells apart the largest numbers', () => {
    const set = new PairSet(2);
    set.add(0, Number.MAX_SAFE_INTEGER);
    expect([set.has(0, Number.MAX_SAFE_INTEGER), set.has(0, Number.MAX_SAFE_INTEGER - 1)]).toEqual([
      true,
      false,
    ]);
  });

  it('has nothing when it is empty', () => {
    expect(new PairSet(0).has(0, 0)).toBe(false);
  });
});
