import { ActivitySums, type ActivityCount } from './activity-sums';

const count = (part: Partial<ActivityCount>): ActivityCount => ({
  actorType: 'api_key',
  actorId: 'k1',
  action: 'sync.started',
  outcome: 'success',
  count: 1,
  firstAt: '2026-01-02T00:00:00.000Z',
  lastAt: '2026-01-03T00:00:00.000Z',
  ...part,
});

const sumsOf = (...counts: Partial<ActivityCount>[]) => {
  const sums = new ActivitySums();
  for (const part of counts) sums.add(count(part));
  return sums.sorted();
};

describe('ActivitySums', () => {
  it('adds up each outcome of an actor and action, with the first and the last time', () => {
    const sums = sumsOf(
      { count: 2 },
      { outcome: 'refused', firstAt: '2026-01-01T00:00:00.000Z' },
      { outcome: 'failed', lastAt: '2026-01-04T00:00:00.000Z' },
      { count: 3 },
    );
    expect(sums).toEqual([
      {
        actorType: 'api_key',
        actorId: 'k1',
        action: 'sync.started',
        counts: { success: 5, refused: 1, failed: 1 },
        firstAt: '2026-01-01T00:00:00.000Z',
        lastAt: '2026-01-04T00:00:00.000Z',
      },
    ]);
  });

  it('keeps actors and actions apart, also those whose names could be read as another pair', () => {
    const sums = sumsOf(
      { actorId: 'a","b' },
      { actorId: 'a', action: 'b","sync.started' },
      { actorType: 'jwt' },
    );
    expect(sums).toHaveLength(3);
  });

  it('has the same order whatever came first', () => {
    const parts = [{ actorId: 'b' }, { actorId: 'a' }, { actorId: 'a', action: 'a.b' }];
    expect(sumsOf(...parts)).toEqual(sumsOf(...parts.reverse()));
  });
});
