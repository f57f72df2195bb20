import { FakeClock, settled } from '../testing/fake-clock';
import { RateLimiter, type RateRequest } from './rate-limiter';

const limits = { rateLimitPerMinute: 3, maxInFlight: 2, maxWaiting: 4 };

describe('RateLimiter', () => {
  let clock: FakeClock;
  let limiter: RateLimiter;

  beforeEach(() => {
    clock = new FakeClock();
    limiter = new RateLimiter(limits, clock);
  });

  /** Applies; tells whether it was let go. */
  const apply = (overrides: Partial<RateRequest> = {}) => {
    const admission = limiter.apply({ priority: 'interactive', deadline: Infinity, ...overrides });
    const applicant = { admission, gone: false, failed: undefined as unknown };
    if (admission.kind === 'wait') {
      admission.turn.then(
        () => (applicant.gone = true),
        (error: unknown) => (applicant.failed = error),
      );
    }
    return applicant;
  };
  const gone = async (applicants: { gone: boolean }[]) => {
    await settled();
    return applicants.filter((one) => one.gone).length;
  };

  it('lets no more go at once than may be in flight', async () => {
    const applicants = [apply(), apply(), apply()];

    expect(await gone(applicants)).toBe(2);
    limiter.done('interactive');
    expect(await gone(applicants)).toBe(3);
  });

  it('frees a slot one minute after the answer, not after the sending', async () => {
    const first = [apply(), apply()];
    await clock.advance(20_000);
    limiter.done('interactive');
    limiter.done('interactive');
    const third = apply();
    const fourth = apply();
    await settled();
    limiter.done('interactive');

    await clock.advance(59_999);
    expect(await gone([...first, third, fourth])).toBe(3);
    await clock.advance(1);
    expect(await gone([fourth])).toBe(1);
  });

  it('refuses at once who cannot go before the deadline', async () => {
    for (let call = 0; call < 3; call += 1) {
      apply();
      limiter.done('interactive');
    }
    await clock.advance(10_000);

    expect(apply({ deadline: clock.now() + 49_999 }).admission).toEqual({ kind: 'too_late', waitMs: 50_000 });
    expect(apply({ deadline: clock.now() + 50_000 }).admission.kind).toBe('wait');
  });

  it('lets an attempt wait that would go in time if asking brought more', async () => {
    const asked = jest.fn();
    limiter.whenShort(asked);
    limiter.use(1, Infinity, 2);
    apply();
    const deadline = clock.now() + 1_000;

    expect(apply({ deadline }).admission.kind).toBe('wait');
    await settled();
    expect(asked).toHaveBeenCalled();
    expect(apply({ deadline }).admission.kind).toBe('too_late');
  });

  it('counts those ahead when it reckons the wait', () => {
    for (let call = 0; call < 3; call += 1) {
      apply();
      limiter.done('interactive');
    }
    for (let waiter = 0; waiter < 3; waiter += 1) apply();

    expect(apply({ deadline: clock.now() + 119_999 }).admission).toEqual({
      kind: 'too_late',
      waitMs: 120_000,
    });
  });

  it('refuses when the queue is full', () => {
    for (let call = 0; call < 6; call += 1) expect(apply().admission.kind).toBe('wait');

    expect(apply().admission.kind).toBe('queue_full');
  });

  it('takes who aborts out of the queue, and leaves no timer behind', async () => {
    const caller = new AbortController();
    for (let call = 0; call < 3; call += 1) {
      apply();
      limiter.done('interactive');
    }
    const waiter = apply({ signal: caller.signal });
    expect(limiter.statistics()).toMatchObject({ callsInLastMinute: 3, waiting: 1, inFlight: 0 });

    caller.abort(new Error('gone'));
    await settled();

    expect(waiter.failed).toEqual(new Error('gone'));
    expect(limiter.statistics().waiting).toBe(0);
    expect(clock.sleeping).toBe(0);
  });

  it('lets a waiting sync go behind interactive ones', async () => {
    apply();
    apply();
    const sync = apply({ priority: 'sync' });
    const interactive = apply();
    limiter.done('interactive');

    expect([await gone([interactive]), await gone([sync])]).toEqual([1, 0]);
  });

  it('needs what was called in the last minute and what waits, by who waits for it', async () => {
    apply();
    apply({ priority: 'sync' });
    limiter.done('interactive');
    apply();
    apply({ priority: 'sync' });
    await settled();
    expect(limiter.needs()).toEqual({ interactive: 2, sync: 2 });
    limiter.done('sync');
    limiter.done('interactive');
    await clock.advance(60_000);
    expect(limiter.needs()).toEqual({ interactive: 0, sync: 1 });
  });

  it('forgets calls after a minute in its statistics', async () => {
    apply();
    limiter.done('interactive');
    await clock.advance(60_000);

    expect(limiter.statistics()).toMatchObject({ callsInLastMinute: 0, waiting: 0, inFlight: 0 });
  });

  it('shows what it may use now: its part of the limit, and nothing once that has ended', async () => {
    const shown = () => limiter.statistics().limitPerMinute;
    expect(shown()).toBe(3);
    limiter.use(1, clock.now() + 60_000, 2);
    expect(shown()).toBe(2);
    await clock.advance(60_000);
    expect(shown()).toBe(0);
  });
});
