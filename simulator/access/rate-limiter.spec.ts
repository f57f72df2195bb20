import { RateLimiter } from './rate-limiter';

describe('RateLimiter', () => {
  let now: number;
  let limiter: RateLimiter;

  beforeEach(() => {
    now = 1_000_000;
    limiter = new RateLimiter(() => now);
  });

  it('says how many seconds are left until a call is free, rounded up', () => {
    expect(limiter.take('t', 1)).toBeUndefined();
    now += 100;
    expect(limiter.take('t', 1)).toBe(60);
    now += 58_900;
    expect(limiter.take('t', 1)).toBe(1);
    now += 1_000;
    expect(limiter.take('t', 1)).toBeUndefined();
  });

  it('does not count refused calls', () => {
    limiter.take('t', 1);
    now += 30_000;
    for (let i = 0; i < 5; i++) limiter.take('t', 1);
    now += 30_000;

    expect(limiter.take('t', 1)).toBeUndefined();
  });

  it('waits for enough calls to pass when the limit has been lowered', () => {
    for (let i = 0; i < 3; i++) {
      limiter.take('t', 3);
      now += 10_000;
    }

    expect(limiter.take('t', 1)).toBe(50);
  });

  it('lets everything through without a limit', () => {
    for (let i = 0; i < 1000; i++) expect(limiter.take('t', null)).toBeUndefined();
  });
});
