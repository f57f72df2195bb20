import * as fc from 'fast-check';
import type { AccessIndex } from '../../access/index/access-index';
import { hintKinds, type Hint } from './hint';
import { planHints } from './hint-plan';

const index = {
  subject: () => undefined,
  roles: new Map(),
  divisions: new Map(),
  postings: { of: () => new Map() },
} as unknown as AccessIndex;
const budget = { perPoll: 20, fullReading: 100 };
const users = (count: number): Hint[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'user', id: `user-${i}` }));

describe('planHints', () => {
  it('takes all that the budget of a poll allows, in their order', () => {
    expect(planHints(users(5), index, budget)).toEqual({ take: users(3), needsFullReading: false });
  });

  it('takes a hint that takes more than the budget', () => {
    expect(planHints(users(1), index, { ...budget, perPoll: 1 }).take).toHaveLength(1);
  });

  it('reads all where that takes fewer calls', () => {
    expect(planHints(users(30), index, budget)).toEqual({ take: [], needsFullReading: true });
  });

  it('reads all for what only that finds', () => {
    const hints: Hint[] = [...users(1), { kind: 'organization', id: '*' }];
    expect(planHints(hints, index, budget).needsFullReading).toBe(true);
  });

  it('takes something of any hints, or a full reading, so that they come to an end', () => {
    const hint = fc.record({ kind: fc.constantFrom(...hintKinds), id: fc.string() });
    fc.assert(
      fc.property(fc.array(hint, { minLength: 1 }), (hints) => {
        const { take, needsFullReading } = planHints(hints, index, budget);
        expect(take.length > 0).toBe(!needsFullReading);
        expect(hints.slice(0, take.length)).toEqual(take);
      }),
    );
  });
});
