import { systemClock } from './clock';

describe('systemClock', () => {
  it('tells the time of the machine, to a second', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('sleeps', async () => {
    const startedAt = systemClock.now();
    await systemClock.sleep(20);
    expect(systemClock.now() - startedAt).toBeGreaterThan(15);
  });

  it.each([true, false])('wakes with the reason of the signal (aborted before: %p)', async (before) => {
    const caller = new AbortController();
    if (before) caller.abort(new Error('gone'));
    const sleeping = systemClock.sleep(60_000, caller.signal);
    caller.abort(new Error('gone'));

    await expect(sleeping).rejects.toThrow('gone');
  });
});
