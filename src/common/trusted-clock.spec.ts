import { clockVerdict, isPlausibleStart, TrustedClock } from './trusted-clock';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-01T00:00:00Z');

function clocks() {
  const time = { steady: 5_000, wall: START };
  const clock = new TrustedClock({ now: () => time.steady }, () => time.wall);
  const pass = (ms: number) => {
    time.steady += ms;
    time.wall += ms;
  };
  return { time, clock, pass };
}

describe('TrustedClock', () => {
  it.each([
    [0, 0, 'follow'],
    [60_000, 0, 'follow'],
    [-60_000, 0, 'follow'],
    [60_001, 0, 'wait'],
    [-400 * DAY, HOUR - 1, 'wait'],
    [-400 * DAY, HOUR, 'adopt'],
    [400 * DAY, HOUR, 'adopt'],
  ] as const)('about a clock that is ahead by %d ms for %d ms it says %s', (aheadMs, forMs, verdict) => {
    expect(clockVerdict(aheadMs, forMs)).toBe(verdict);
  });

  it.each([
    [START, undefined, true],
    [START, START + 60_000, true],
    [START, START + 60_001, false],
    [START + 30 * DAY, START, true],
    [START + 30 * DAY + 1, START, false],
  ])('a start at %d after %p is plausible: %p', (time, last, plausible) => {
    expect(isPlausibleStart(time, last)).toBe(plausible);
  });

  it.each([400 * DAY, -400 * DAY])('goes on evenly while the wall clock is moved by %d ms', (ms) => {
    const { clock, time, pass } = clocks();
    pass(1_000);
    time.wall += ms;
    clock.observe(time.wall);
    pass(2_000);
    clock.observe(time.wall);
    expect(clock.now()).toBe(START + 3_000);
    expect(clock.certain()).toBe(clock.now());
  });

  it('believes a clock that stands by what it says for an hour, tells the jump, and deletes nothing for a day', () => {
    const { clock, time, pass } = clocks();
    time.wall += 400 * DAY;
    expect(clock.observe(time.wall)).toBeUndefined();
    pass(HOUR);
    expect(clock.observe(time.wall)).toEqual({ beforeMs: START + HOUR, afterMs: START + HOUR + 400 * DAY });
    expect(clock.now()).toBe(time.wall);
    expect(clock.certain()).toBe(START + HOUR);
    pass(DAY);
    expect(clock.certain()).toBe(time.wall);
  });

  it('begins to wait again when the clock is moved once more', () => {
    const { clock, time, pass } = clocks();
    time.wall += 400 * DAY;
    clock.observe(time.wall);
    pass(HOUR / 2);
    time.wall -= 800 * DAY;
    clock.observe(time.wall);
    pass(HOUR / 2);
    expect(clock.observe(time.wall)).toBeUndefined();
    expect(clock.now()).toBe(START + HOUR);
  });

  it('starts where it is told to, and deletes nothing by age where that does not fit the last known time', () => {
    const { clock } = clocks();
    clock.start(START + 400 * DAY, START);
    expect([clock.now(), clock.certain()]).toEqual([START + 400 * DAY, START]);
    clock.start(START - 400 * DAY, START);
    expect([clock.now(), clock.certain()]).toEqual([START - 400 * DAY, START - 400 * DAY]);
    clock.start(START + 400 * DAY, START, true);
    expect(clock.certain()).toBe(START + 400 * DAY);
  });
});
