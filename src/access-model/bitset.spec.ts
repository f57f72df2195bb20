import { Bitset } from './bitset';

describe('Bitset', () => {
  it('has what was added, and nothing else', () => {
    const set = Bitset.of(100, [0, 31, 32, 63, 99]);
    const found = Array.from({ length: 200 }, (_, i) => i).filter((number) => set.has(number));
    expect(found).toEqual([0, 31, 32, 63, 99]);
  });

  it('has nothing beyond its size', () => {
    expect(new Bitset(0).has(0)).toBe(false);
  });
});
