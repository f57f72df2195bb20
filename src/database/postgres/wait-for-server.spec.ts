import { DatabaseUnreachableError, UnfitDatabaseError } from '../database.errors';
import { waitForServer, type WaitingClock } from './wait-for-server';

const DATABASE_URL = 'postgres://one:pass~word@db.example:5432/rolecall';
const notUp = () => Promise.reject(new DatabaseUnreachableError(DATABASE_URL, 'connect ECONNREFUSED', true));

/** Time passes when something sleeps: each waking sleeper is the one that is due first. */
class SleepersClock implements WaitingClock {
  private ms = 0;
  private sleepers: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.ms;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.ms + ms, wake: resolve };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter((one) => one !== sleeper);
        reject(signal.reason as Error);
      });
    });
  }

  async run<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const end = () => void (over = true);
    work.then(end, end);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (over) return work;
      const [next] = this.sleepers.sort((a, b) => a.at - b.at);
      this.sleepers = this.sleepers.filter((one) => one !== next);
      this.ms = next!.at;
      next!.wake();
    }
  }
}

describe('waitForServer', () => {
  let clock: SleepersClock;
  let said: string[];
  beforeEach(() => {
    clock = new SleepersClock();
    said = [];
  });

  const wait = (connect: () => Promise<string>, patienceMs = 60_000) =>
    clock.run(waitForServer(connect, patienceMs, clock, { warn: (line: string) => void said.push(line) }));

  it('says nothing where the server is up', async () => {
    expect(await wait(() => Promise.resolve('session'))).toBe('session');
    expect(said).toEqual([]);
  });

  it('tries each second until the server is up, and says at once and every five seconds what it waits for', async () => {
    let attempts = 0;
    const connect = () => (++attempts < 13 ? notUp() : Promise.resolve('session'));
    expect(await wait(connect)).toBe('session');
    expect(clock.now()).toBe(12_000);
    expect(said).toEqual(
      [60, 55, 50].map(
        (seconds) =>
          'The database rolecall on db.example:5432 (DATABASE_URL) cannot be used: connect ECONNREFUSED. ' +
          `Retrying for another ${seconds} s (DATABASE_START_TIMEOUT).`,
      ),
    );
  });

  it('gives up when the time is over, and says how long it waited', async () => {
    await expect(wait(notUp, 10_000)).rejects.toThrow(
      'connect ECONNREFUSED, after waiting for 10 s (DATABASE_START_TIMEOUT).',
    );
    expect(clock.now()).toBe(10_000);
  });

  it('does not wait where it may not', async () => {
    await expect(wait(notUp, 0)).rejects.toThrow('cannot be used: connect ECONNREFUSED.');
    expect([clock.now(), said]).toEqual([0, []]);
  });

  it.each([
    ['a wrong password', new DatabaseUnreachableError(DATABASE_URL, 'password authentication failed')],
    ['an unfit database', new UnfitDatabaseError('it stores text as LATIN1')],
  ])('does not wait for %s to change', async (_, error) => {
    await expect(wait(() => Promise.reject(error))).rejects.toBe(error);
    expect([clock.now(), said]).toEqual([0, []]);
  });

  it('speaks while an attempt hangs, and never of the password', async () => {
    const hangs = () => clock.sleep(12_000).then(notUp);
    await expect(wait(hangs, 20_000)).rejects.toThrow(DatabaseUnreachableError);
    expect(said[0]).toMatch(/^The database \(DATABASE_URL\) does not answer yet\. .* another 15 s/);
    expect(said.join()).not.toContain('pass~word');
  });
});
