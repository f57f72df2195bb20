import { ReviewerHabits, type ObservedDecision } from './reviewer-habits';

const OPENED = '2026-03-01T08:00:00.000Z';

function at(seconds: number, more: Partial<ObservedDecision> = {}): ObservedDecision {
  return {
    decision: 'keep',
    way: 'single',
    actId: `act-${seconds}`,
    decidedAt: new Date(Date.parse(OPENED) + seconds * 1_000).toISOString(),
    decidedBy: { type: 'genesys_user', id: 'cy' },
    ...more,
  };
}

function habitsOf(decisions: readonly ObservedDecision[]) {
  const habits = new ReviewerHabits();
  for (const one of decisions) habits.add(one);
  return habits.results(OPENED);
}

describe('ReviewerHabits', () => {
  it('counts what each reviewer decided, and how', () => {
    const dee = { type: 'jwt', id: 'dee' };
    const bulk = { way: 'bulk', actId: 'bulk' } as const;
    expect(
      habitsOf([
        at(500, { decision: 'take_away' }),
        at(900, bulk),
        at(900, bulk),
        at(700, { decision: 'reduce', decidedBy: dee }),
        at(800, { decision: 'not_mine', decidedBy: dee }),
      ]),
    ).toMatchObject([
      { id: 'cy', decisions: 3, keep: 2, takeAway: 1, bulk: 2, soonAfterOpening: 0, quick: 0 },
      { id: 'dee', decisions: 2, keep: 0, reduce: 1, notMine: 1, bulk: 0 },
    ]);
  });

  it.each([
    ['in the first minute', [60], { soonAfterOpening: 1, quick: 0 }],
    ['after the first minute', [61], { soonAfterOpening: 0, quick: 0 }],
    ['within three seconds of the one before', [100, 103, 105], { quick: 2 }],
    ['with time to think', [100, 104, 110], { quick: 0 }],
    ['in another order than that of the items', [105, 100, 103], { quick: 2 }],
  ])('sees what was decided %s', (_when, seconds, expected) => {
    expect(habitsOf(seconds.map((second) => at(second)))).toMatchObject([expected]);
  });

  it('does not take a file, a filter or the deadline for a quick reader', () => {
    const ways = (['csv', 'bulk', 'deadline'] as const).map((way) => at(1, { way, actId: way }));
    expect(habitsOf(ways)).toMatchObject([{ quick: 0, bulk: 2, soonAfterOpening: 2 }]);
  });
});
