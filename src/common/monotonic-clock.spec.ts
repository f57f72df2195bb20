import { MonotonicClock } from './monotonic-clock';

const DAY_MS = 86_400_000;

function machine() {
  const time = { monotonic: 1_000, wall: Date.parse('2026-01-01T00:00:00Z'), uptime: 500_000 };
  let uptimeAsked = 0;
  const sources = {
    monotonic: () => time.monotonic,
    wall: () => time.wall,
    uptime: () => (uptimeAsked++, time.uptime),
  };
  const pass = (ms: number) => {
    time.monotonic += ms;
    time.wall += ms;
    time.uptime += ms;
  };
  const suspend = (ms: number) => {
    time.wall += ms;
    time.uptime += ms;
  };
  return { time, sources, pass, suspend, uptimeAsked: () => uptimeAsked };
}

function elapsedDuring(act: (on: ReturnType<typeof machine>) => void): number {
  const on = machine();
  const clock = new MonotonicClock(on.sources);
  const before = clock.now();
  act(on);
  return clock.now() - before;
}

describe('MonotonicClock', () => {
  it('counts the time that passes', () => {
    expect(elapsedDuring(({ pass }) => pass(5_000))).toBe(5_000);
  });

  it.each([400 * DAY_MS, -400 * DAY_MS, 60_000, -60_000])(
    'takes no notice of a wall clock that is moved by %d ms',
    (ms) => {
      const elapsed = elapsedDuring(({ time, pass }) => {
        pass(2_000);
        time.wall += ms;
        pass(3_000);
      });
      expect(elapsed).toBe(5_000);
    },
  );

  it('counts the time for which the machine was suspended, from the first look on', () => {
    const elapsed = elapsedDuring(({ pass, suspend }) => {
      pass(1_000);
      suspend(3_600_000);
    });
    expect(elapsed).toBe(3_601_000);
  });

  it('counts each suspension once, whatever else happens to the wall clock', () => {
    const on = machine();
    const clock = new MonotonicClock(on.sources);
    const before = clock.now();
    on.suspend(60_000);
    clock.now();
    on.time.wall -= DAY_MS;
    clock.now();
    on.suspend(60_000);
    on.pass(1_000);
    expect(clock.now() - before).toBe(121_000);
  });

  it('never goes back, even where the uptime does', () => {
    const on = machine();
    const clock = new MonotonicClock(on.sources);
    on.suspend(60_000);
    const before = clock.now();
    on.time.uptime -= 3_600_000;
    on.time.wall += DAY_MS;
    expect(clock.now()).toBeGreaterThanOrEqual(before);
  });

  it('asks for the uptime only when the wall clock moved', () => {
    const on = machine();
    const clock = new MonotonicClock(on.sources);
    const asked = on.uptimeAsked();
    for (let i = 0; i < 1_000; i++) {
      on.pass(1);
      clock.now();
    }
    expect(on.uptimeAsked()).toBe(asked);
  });
});
