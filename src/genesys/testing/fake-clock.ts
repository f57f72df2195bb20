import type { Clock } from '../clock';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Far more than any test needs. */
const mostWakings = 100_000;

/** A clock that stands still until a test advances it. */
export class FakeClock implements Clock {
  private time = 1_000_000;
  private sleepers: Sleeper[] = [];
  private wakings = 0;

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const sleeper = { at: this.time + ms, wake: resolve };
      this.sleepers.push(sleeper);
      const onAbort = () => {
        this.sleepers = this.sleepers.filter((one) => one !== sleeper);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** How many timers are pending: a forgotten one shows here. */
  get sleeping(): number {
    return this.sleepers.length;
  }

  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.next(); next && next.at <= end; next = this.next()) {
      this.wake(next);
      await settled();
    }
    this.time = end;
  }

  /** Advances the clock from timer to timer until the promise is settled. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const finish = () => void (done = true);
    promise.then(finish, finish);
    await settled();
    while (!done) {
      const next = this.next();
      if (!next) throw new Error('Nothing sleeps, and still the promise is not settled.');
      this.wake(next);
      await settled();
    }
    return promise;
  }

  private next(): Sleeper | undefined {
    return this.sleepers.reduce<Sleeper | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    );
  }

  private wake(sleeper: Sleeper): void {
    this.wakings += 1;
    if (this.wakings > mostWakings) throw new Error('Timers without end: something waits in a circle.');
    this.sleepers = this.sleepers.filter((one) => one !== sleeper);
    this.time = Math.max(this.time, sleeper.at);
    sleeper.wake();
  }
}

/** Lets everything run that waits for promises only. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
