import type { Schemas } from '../api/client';
import { actionsFor } from './actions-for';

type Review = Schemas['ReviewDto'];

const review = (
  state: Review['state'],
  progress: Partial<Review['progress']> = {},
  others: Partial<Review> = {},
) =>
  ({
    state,
    atDeadline: 'leave_open',
    deadlineDays: 30,
    progress: { open: 0, takeAway: 0, reduce: 0, removed: 0, ...progress },
    ...others,
  }) as Review;
const owner: Parameters<typeof actionsFor>[1] = { permissions: ['reviews:read', 'reviews:manage'] };
const acts = (of: Review, caller = owner) => actionsFor(of, caller).map(({ act }) => act);
const closeText = (of: Review) => actionsFor(of, owner).find(({ act }) => act === 'close')?.text;

describe('actionsFor', () => {
  it.each([
    ['draft', ['open', 'cancel']],
    ['open', ['close', 'cancel']],
    ['closing', ['plan']],
    ['closed', []],
    ['cancelled', []],
  ] as const)('offers to those who run a review that is %s: %p', (state, expected) => {
    expect(acts(review(state))).toEqual(expected);
  });

  it('offers nothing to those who only decide', () => {
    expect(acts(review('open'), { permissions: ['reviews:read', 'reviews:decide'] })).toEqual([]);
  });

  it('says before closing how much becomes a change', () => {
    expect(closeText(review('open', { takeAway: 2, reduce: 1 }))).toContain(
      '3 items to be taken away or reduced',
    );
    expect(closeText(review('open'))).toContain('Nothing is to be taken away');
  });

  it.each([
    ['take_away', '4 items without a decision: taken away'],
    ['escalate', '4 items without a decision: no one else is asked, and each becomes a finding'],
    ['leave_open', '4 items without a decision: each becomes a finding'],
  ] as const)('says before closing what follows for what is not decided: %s', (atDeadline, expected) => {
    expect(closeText(review('open', { open: 4 }, { atDeadline }))).toContain(expected);
    expect(closeText(review('open', {}, { atDeadline }))).not.toContain('without a decision');
  });

  it('says how much is left to be planned', () => {
    const [plan] = actionsFor(review('closing', { takeAway: 5, reduce: 1, removed: 4 }), owner);
    expect(plan?.text).toContain('2 items');
  });
});
