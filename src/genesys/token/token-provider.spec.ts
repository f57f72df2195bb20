import { FakeClock, settled } from '../testing/fake-clock';
import type { TokenFetcher } from './token-fetcher';
import { TokenProvider } from './token-provider';

/** A fetcher whose answers the test gives, one after another. */
class FetchByHand {
  readonly fetches: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];

  constructor(private readonly clock: FakeClock) {}

  fetch = () =>
    new Promise<{ value: string; expiresAt: number; renewAt: number }>((resolve, reject) => {
      const now = this.clock.now();
      const grant = (value: string) => resolve({ value, renewAt: now + 540_000, expiresAt: now + 600_000 });
      this.fetches.push({ resolve: grant, reject });
    });
}

describe('TokenProvider', () => {
  let clock: FakeClock;
  let fetcher: FetchByHand;
  let tokens: TokenProvider;

  beforeEach(() => {
    clock = new FakeClock();
    fetcher = new FetchByHand(clock);
    tokens = new TokenProvider(fetcher as unknown as TokenFetcher, clock);
  });

  const grant = async (value: string) => {
    fetcher.fetches.at(-1)!.resolve(value);
    await settled();
  };

  it('fetches once however many callers wait', async () => {
    const waiting = Promise.all(Array.from({ length: 20 }, () => tokens.get()));
    await grant('one');

    expect(await waiting).toEqual(Array(20).fill('one'));
    expect(await tokens.get()).toBe('one');
    expect(fetcher.fetches).toHaveLength(1);
  });

  it('goes on fetching for the others when one caller aborts', async () => {
    const caller = new AbortController();
    const aborted = tokens.get(caller.signal);
    const other = tokens.get();

    caller.abort(new Error('gone'));
    await expect(aborted).rejects.toThrow('gone');
    await grant('one');

    expect(await other).toBe('one');
    expect(fetcher.fetches).toHaveLength(1);
  });

  it('renews before expiry without making anybody wait', async () => {
    const first = tokens.get();
    await grant('one');
    await first;
    await clock.advance(545_000);

    expect([await tokens.get(), await tokens.get()]).toEqual(['one', 'one']);
    expect(fetcher.fetches).toHaveLength(2);
    await grant('two');
    expect(await tokens.get()).toBe('two');
  });

  it('keeps the old token while renewal fails, and tries again', async () => {
    const first = tokens.get();
    await grant('one');
    await first;
    await clock.advance(545_000);
    await tokens.get();
    fetcher.fetches.at(-1)!.reject(new Error('no'));
    await settled();

    expect(await tokens.get()).toBe('one');
    expect(fetcher.fetches).toHaveLength(3);
  });

  it('never gives an expired token', async () => {
    const first = tokens.get();
    await grant('one');
    await first;
    await clock.advance(600_000);

    const next = tokens.get();
    await grant('two');
    expect(await next).toBe('two');
  });

  it('does not keep a failure', async () => {
    const failing = tokens.get();
    fetcher.fetches[0]!.reject(new Error('throttled'));
    await expect(failing).rejects.toThrow('throttled');

    const next = tokens.get();
    await grant('one');
    expect(await next).toBe('one');
  });

  it('fetches anew after a token was discarded, but keeps one that replaced it already', async () => {
    const first = tokens.get();
    await grant('one');
    await first;

    tokens.discard('one');
    const second = tokens.get();
    await grant('two');
    await second;
    tokens.discard('one');

    expect(await tokens.get()).toBe('two');
    expect(fetcher.fetches).toHaveLength(2);
  });
});
