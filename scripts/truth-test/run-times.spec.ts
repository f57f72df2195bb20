import { RunTimes } from './run-times';

const iso = (ms: number) => new Date(ms).toISOString();

describe('RunTimes', () => {
  it('lets an answer be true from the stated time on, within what clocks differ by', () => {
    const times = new RunTimes();
    times.begin(1_000);
    expect(times.windowStart(iso(2_500), 3_000)).toBe(1_500);
    expect(times.windowStart(iso(1_010), 3_000)).toBe(1_000);
  });

  it('refuses a time that lies ahead, or in which no sync run began', () => {
    const times = new RunTimes();
    times.begin(100_000);
    expect(() => times.windowStart(iso(103_100), 102_000)).toThrow('An answer');
    expect(() => times.windowStart(iso(98_900), 102_000)).toThrow('A sync run');
    times.ended(iso(100_001));
    expect(() => times.windowStart(iso(100_900), 102_000)).toThrow('no sync run made it');
  });

  it('goes on to know a revision, and when one may turn up that a killed run stored', () => {
    const times = new RunTimes();
    times.begin(1_000);
    times.begin(9_000);
    expect(times.windowStart(iso(2_300), 9_100)).toBe(1_300);
    times.ended(iso(9_100));
    expect(times.windowStart(iso(2_300), 9_900)).toBe(1_300);
    expect(times.keepOnly([iso(2_300)])).toBe(1_000);
  });
});
