import { FailedSets } from './failed-sets';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

describe('FailedSets', () => {
  it('pauses twice as long after each failure, a day at most', () => {
    let now = 0;
    const failed = new FailedSets(() => now);
    const pauses: number[] = [];
    for (let i = 0; i < 14; i++) {
      failed.add('set');
      const start = now;
      while (failed.isPaused('set')) now += MINUTE;
      pauses.push(now - start);
    }
    expect(pauses.slice(0, 5)).toEqual([1, 2, 4, 8, 16].map((minutes) => minutes * MINUTE));
    expect(pauses.slice(-2)).toEqual([DAY, DAY]);
  });

  it('begins anew after a success, and forgets sets that no one holds', () => {
    const failed = new FailedSets(() => 0);
    for (const key of ['a', 'b', 'c']) failed.add(key);
    failed.delete('a');
    failed.keepOnly(new Map([['b', []]]));
    expect(['a', 'b', 'c'].map((key) => failed.isPaused(key))).toEqual([false, true, false]);
  });
});
