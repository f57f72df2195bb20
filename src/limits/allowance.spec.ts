import * as fc from 'fast-check';
import { Allowance } from './allowance';

describe('Allowance', () => {
  it('is full at first, then one comes back after another', () => {
    const allowance = Allowance.perMinute(60);
    const taken = Array.from({ length: 61 }, () => allowance.take(0));
    expect(taken.filter(Boolean)).toHaveLength(60);
    expect([allowance.left(0), allowance.waitMs(0), allowance.usedMs(0)]).toEqual([0, 1_000, 60_000]);
    expect([allowance.take(999), allowance.take(1_000), allowance.take(1_000)]).toEqual([false, true, false]);
    expect(allowance.left(31_000)).toBe(30);
  });

  it.each([1, 7, 59, 3_000, 600_000])(
    'lets %i a minute pass at once, whatever they are divided by',
    (limit) => {
      const allowance = Allowance.perMinute(limit);
      let taken = 0;
      while (taken < limit && allowance.take(12_345.678)) taken++;
      expect(taken).toBe(limit);
      expect(allowance.take(12_345.678)).toBe(false);
    },
  );

  it('owes what was taken beyond it', () => {
    const allowance = Allowance.perMinute(60);
    allowance.charge(0, 100);
    expect([allowance.left(0), allowance.waitMs(0)]).toEqual([0, 41_000]);
    expect([allowance.take(40_999), allowance.take(41_000)]).toEqual([false, true]);
  });

  it('is not used up for ever by a time that was far ahead', () => {
    const allowance = Allowance.perMinute(60);
    expect(allowance.take(7_200_000)).toBe(true);
    expect([allowance.take(0), allowance.left(0), allowance.left(2_000)]).toEqual([true, 58, 60]);
  });

  it('lets pass one at a time after it was used up, and never more than twice the limit in a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 200 }),
        (limit, gaps) => {
          const allowance = Allowance.perMinute(limit);
          const passed: number[] = [];
          let now = 0;
          for (const gap of gaps) if (allowance.take((now += gap))) passed.push(now);
          for (const end of passed) {
            const inMinute = passed.filter((time) => time > end - 60_000 && time <= end).length;
            expect(inMinute).toBeLessThanOrEqual(2 * limit);
          }
        },
      ),
    );
  });
});
