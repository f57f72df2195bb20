import fc from 'fast-check';
import { ValidationBudget } from './validation-budget';

const STRANGER = false;
const ACCEPTED = true;

describe('ValidationBudget', () => {
  it('gives strangers half of each minute, and says when there is more', () => {
    const budget = new ValidationBudget(4);
    expect([0, 10_000].map((now) => budget.take(STRANGER, now))).toEqual([undefined, undefined]);

    expect(budget.take(STRANGER, 20_000)).toBe(40);
    expect(budget.take(STRANGER, 59_999)).toBe(1);
    expect(budget.take(STRANGER, 60_000)).toBeUndefined();
    expect(budget.take(STRANGER, 60_001)).toBe(10);
  });

  it('leaves the rest to tokens that were accepted before', () => {
    const budget = new ValidationBudget(4);
    for (let asked = 0; asked < 10; asked += 1) budget.take(STRANGER, 0);

    expect([1, 2].map(() => budget.take(ACCEPTED, 0))).toEqual([undefined, undefined]);
    expect(budget.take(ACCEPTED, 0)).toBe(60);
  });

  it('leaves strangers their half while those accepted before take no more than the rest', () => {
    const budget = new ValidationBudget(4);
    const taken = [ACCEPTED, ACCEPTED, STRANGER, STRANGER].map((accepted) => budget.take(accepted, 0));

    expect(taken).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('does not count what it refused', () => {
    const budget = new ValidationBudget(2);
    budget.take(STRANGER, 0);
    for (let now = 1; now < 60_000; now += 1_000) expect(budget.take(STRANGER, now)).toBeDefined();

    expect(budget.take(STRANGER, 60_000)).toBeUndefined();
  });

  it('lets one through even where it is one a minute', () => {
    expect(new ValidationBudget(1).take(STRANGER, 0)).toBeUndefined();
  });

  it('never gives more than the limit in any minute, nor strangers more than half', () => {
    const asking = fc.record({ pause: fc.nat(20_000), accepted: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(asking, { maxLength: 60 }), (limit, all) => {
        const budget = new ValidationBudget(limit);
        const taken: { at: number; accepted: boolean }[] = [];
        let now = 0;
        for (const { pause, accepted } of all) {
          now += pause;
          if (budget.take(accepted, now) === undefined) taken.push({ at: now, accepted });
        }
        for (const { at } of taken) {
          const minute = taken.filter((one) => one.at <= at && one.at > at - 60_000);
          expect(minute.length).toBeLessThanOrEqual(limit);
          const strangers = minute.filter((one) => !one.accepted);
          expect(strangers.length).toBeLessThanOrEqual(Math.ceil(limit / 2));
        }
      }),
      { numRuns: 200 },
    );
  });
});
