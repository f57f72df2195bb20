import { Deadline } from './deadline';
import { FakeClock } from './testing/fake-clock';

describe('Deadline', () => {
  const timeIsUp = () => new Error('time is up');

  it('aborts when the time is up, and says why', async () => {
    const clock = new FakeClock();
    const { signal } = new Deadline(clock, 1_000, undefined, timeIsUp);

    await clock.advance(999);
    expect(signal.aborted).toBe(false);
    await clock.advance(1);
    expect(signal.reason).toEqual(new Error('time is up'));
  });

  it.each([false, true])('aborts with its parent, for the parent’s reason (aborted before: %p)', (before) => {
    const parent = new AbortController();
    if (before) parent.abort(new Error('gone'));
    const { signal } = new Deadline(new FakeClock(), 1_000, parent.signal, timeIsUp);
    if (!before) parent.abort(new Error('gone'));

    expect(signal.reason).toEqual(new Error('gone'));
  });

  it('leaves no timer and no listener once closed', async () => {
    const clock = new FakeClock();
    const parent = new AbortController();
    const deadline = new Deadline(clock, 1_000, parent.signal, timeIsUp);

    deadline.close();
    parent.abort();
    await clock.advance(2_000);

    expect(deadline.signal.aborted).toBe(false);
    expect(clock.sleeping).toBe(0);
  });
});
