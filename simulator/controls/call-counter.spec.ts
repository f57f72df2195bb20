import { CallCounter } from './call-counter';

describe('CallCounter', () => {
  let now: number;
  let counter: CallCounter;

  beforeEach(() => {
    now = 1_000_000;
    counter = new CallCounter(() => now);
  });

  const callAt = (time: number) => {
    now = time;
    counter.begin('GET /x');
    counter.end(200);
  };

  it('finds the busiest rolling minute, not the busiest minute of the clock', () => {
    [0, 50_000, 59_000, 61_000, 65_000, 200_000].forEach(callAt);

    expect(counter.current().maxPerRollingMinute).toBe(4);
  });

  it('does not count a call that is exactly a minute old', () => {
    [0, 60_000].forEach(callAt);

    expect(counter.current().maxPerRollingMinute).toBe(1);
  });

  it('counts calls in flight, also those that end without an answer', () => {
    counter.begin('GET /x');
    counter.begin('GET /x');
    counter.end(200);
    counter.end(undefined);
    counter.begin('GET /y');

    expect(counter.current()).toMatchObject({
      total: 3,
      maxInFlight: 2,
      operations: { 'GET /x': 2, 'GET /y': 1 },
      statuses: { 200: 1 },
    });
  });

  it('gives a copy that later calls do not change', () => {
    const before = counter.current();
    callAt(0);

    expect(before).toMatchObject({ total: 0, operations: {} });
  });

  it('forgets everything but the calls in flight', () => {
    counter.begin('GET /x');
    counter.writeTookEffect();
    counter.tokenRequested();
    counter.wasRateLimited();
    counter.reset();
    counter.begin('GET /x');

    expect(counter.current()).toEqual({
      total: 1,
      tokenRequests: 0,
      effectiveWrites: 0,
      operations: { 'GET /x': 1 },
      statuses: {},
      rateLimited: 0,
      maxPerRollingMinute: 1,
      maxInFlight: 2,
    });
  });
});
