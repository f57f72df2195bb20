import fc from 'fast-check';
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

  it('takes from a larger set what it has room for', () => {
    const set = Bitset.of(32, [1]);
    set.unite(Bitset.of(100, [3, 99]));
    expect([...set.numbers()]).toEqual([1, 3]);
  });

  it('forgets what is deleted, in itself and not in a clone of it', () => {
    const set = Bitset.of(100, [0, 32]);
    const clone = set.clone();
    for (const number of [32, 99, 500]) set.delete(number);
    expect([...set.numbers()]).toEqual([0]);
    expect([...clone.numbers()]).toEqual([0, 32]);
  });

  it('does to sets of numbers what plain sets do', () => {
    const numbers = fc.array(fc.nat(99)).map((list) => new Set(list));
    const check = fc.property(numbers, numbers, fc.nat(130), (one, other, from) => {
      const [left, right] = [Bitset.of(100, one), Bitset.of(100, other)];
      const [union, both, rest] = [left.clone(), left.clone(), left.clone()];
      union.unite(right);
      both.intersect(right);
      rest.subtract(right);
      expect([...rest.numbers()]).toEqual(ascending([...one].filter((n) => !other.has(n))));
      expect([...union.numbers()]).toEqual(ascending([...one, ...other]));
      expect([...both.numbers()]).toEqual(ascending([...one].filter((n) => other.has(n))));
      expect([...left.numbers(from)]).toEqual(ascending([...one].filter((n) => n >= from)));
      expect(left.count).toBe(one.size);
      expect(left.countBeyond(right)).toBe([...one].filter((n) => !other.has(n)).length);
    });
    fc.assert(check);
  });
});

function ascending(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
