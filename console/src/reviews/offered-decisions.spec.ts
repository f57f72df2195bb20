import { isAskedFirst, offeredDecisions } from './offered-decisions';

describe('offeredDecisions', () => {
  it('offers what the permissions of the caller carry', () => {
    expect(offeredDecisions({ state: 'open' }, ['reviews:decide', 'access:read'])).toContain('reduce');
    expect(offeredDecisions({ state: 'open' }, ['reviews:decide'])).toEqual([
      'keep',
      'take_away',
      'not_mine',
    ]);
    expect(offeredDecisions({ state: 'open' }, ['reviews:read', 'reviews:manage', 'access:read'])).toEqual(
      [],
    );
  });

  it.each(['draft', 'closing', 'closed', 'cancelled'] as const)(
    'offers nothing in a review that is %s',
    (state) => {
      expect(offeredDecisions({ state }, ['reviews:decide', 'access:read'])).toEqual([]);
    },
  );
});

describe('isAskedFirst', () => {
  it.each([
    ['keep', false, false],
    ['keep', true, true],
    ['not_mine', false, false],
    ['not_mine', true, true],
    ['take_away', false, true],
    ['reduce', false, true],
  ] as const)('%s, reason required: %p, is asked about first: %p', (decision, requireReason, expected) => {
    expect(isAskedFirst(decision, requireReason)).toBe(expected);
  });
});
