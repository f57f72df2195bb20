import fc from 'fast-check';
import { FakeClock } from '../testing/fake-clock';
import { aRequest, answers, refuses, type Step } from '../testing/scripted-transport';
import { RateLimitInterceptor } from '../interceptors/rate-limit.interceptor';
import { RetryInterceptor } from '../interceptors/retry.interceptor';
import type { GenesysRequest, Transport } from '../interceptors/transport';
import { RateLimiter } from './rate-limiter';
import { intercepted } from '../interceptors/genesys-interceptor';
import { WINDOW_MS } from './rolling-window';

const limit = 7;
const maxInFlight = 3;

/** A server that notes when requests arrive: somewhere between their sending and their answer. */
class NotingServer implements Transport {
  readonly arrivals: number[] = [];
  readonly sendings: number[] = [];
  inFlight = 0;
  mostInFlight = 0;

  constructor(
    private readonly clock: FakeClock,
    private readonly behaviour: readonly { toServer: number; back: number; status: number }[],
  ) {}

  async send(request: GenesysRequest) {
    const { toServer, back, status } = this.behaviour[this.sendings.length % this.behaviour.length]!;
    this.sendings.push(this.clock.now());
    this.mostInFlight = Math.max(this.mostInFlight, (this.inFlight += 1));
    try {
      await this.clock.sleep(toServer);
      this.arrivals.push(this.clock.now());
      await this.clock.sleep(back);
      const step: Step =
        status === 200 ? answers() : refuses(status, status === 429 ? { 'retry-after': '5' } : {});
      return await step(request);
    } finally {
      this.inFlight -= 1;
    }
  }
}

/** The most events in any half-open minute. */
function mostInAMinute(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((start, index) => sorted.filter((time, at) => at >= index && time < start + 60_000).length),
  );
}

const latency = fc.oneof(fc.nat(50), fc.nat(20_000));
const behaviours = fc.array(
  fc.record({ toServer: latency, back: latency, status: fc.constantFrom(200, 200, 200, 429, 500, 503) }),
  { minLength: 1, maxLength: 12 },
);
const arrivals = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(40_000)),
    priority: fc.constantFrom('interactive' as const, 'sync' as const),
    abortAfter: fc.option(fc.nat(90_000), { freq: 6 }),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('the rate limit with retries', () => {
  it('is kept in every rolling minute, as sent and as received, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, behaviours, async (calls, behaviour) => {
        const clock = new FakeClock();
        const server = new NotingServer(clock, behaviour);
        const limiter = new RateLimiter({ rateLimitPerMinute: limit, maxInFlight, maxWaiting: 1_000 }, clock);
        const budgets = { maxAttempts: 4, timeBudgetMs: 300_000, syncTimeBudgetMs: 900_000 };
        const transport = intercepted(
          [new RetryInterceptor(budgets, clock, () => 0.3), new RateLimitInterceptor(limiter)],
          server,
        );
        const results: Promise<unknown>[] = [];
        for (const { gap, priority, abortAfter } of calls) {
          await clock.advance(gap);
          const caller = new AbortController();
          if (abortAfter !== null) void clock.sleep(abortAfter).then(() => caller.abort());
          results.push(
            transport
              .send(aRequest({ priority, signal: caller.signal, progress: { attempts: 0 } }))
              .catch(() => undefined),
          );
        }
        await clock.run(Promise.all(results));
        await clock.advance(10 * WINDOW_MS);

        expect(mostInAMinute(server.sendings)).toBeLessThanOrEqual(limit);
        expect(mostInAMinute(server.arrivals)).toBeLessThanOrEqual(limit);
        expect(server.mostInFlight).toBeLessThanOrEqual(maxInFlight);
        expect(limiter.statistics()).toMatchObject({ callsInLastMinute: 0, waiting: 0, inFlight: 0 });
        expect(clock.sleeping).toBe(0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
