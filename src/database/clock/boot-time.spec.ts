import { continuedTime, readBootTime } from './boot-time';

const anchor = { bootId: 'one', uptimeMs: 10_000, monotonicMs: 9_000, timeMs: 1_000_000 };

describe('continuedTime', () => {
  it.each([
    ['goes on evenly', { bootId: 'one', uptimeMs: 15_000, monotonicMs: 14_000 }, 1_005_000],
    ['counts a suspended machine', { bootId: 'one', uptimeMs: 70_000, monotonicMs: 14_000 }, 1_060_000],
    [
      'bears with a container that counts from its own start',
      { bootId: 'one', uptimeMs: 10, monotonicMs: 14_000 },
      1_005_000,
    ],
    ['says nothing after another start', { bootId: 'two', uptimeMs: 15_000, monotonicMs: 14_000 }, undefined],
    [
      'says nothing without a name of the start',
      { bootId: undefined, uptimeMs: 15_000, monotonicMs: 14_000 },
      undefined,
    ],
    ['says nothing when both have gone back', { bootId: 'one', uptimeMs: 1, monotonicMs: 1 }, undefined],
  ])('%s', (_name, now, expected) => {
    expect(continuedTime(anchor, now)).toBe(expected);
  });

  it('reads clocks that go on', () => {
    const [first, second] = [readBootTime(), readBootTime()];
    expect(second.bootId).toBe(first.bootId);
    expect(second.monotonicMs).toBeGreaterThanOrEqual(first.monotonicMs);
  });
});
