import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
import { callerOf } from '../auth/caller';
import { MetricsRegistry } from '../metrics/metrics-registry';
import { ExpensiveLimit } from './expensive-limit';
import { LimitsMetrics } from './limits-metrics';
import { TooManyExpensiveRequestsError, TooManyOwnExpensiveRequestsError } from './limits.errors';

const ann = callerOf('ann', 'jwt', []);

function replyTo(caller = ann) {
  const raw = new PassThrough().resume();
  return { raw, reply: { raw, request: { caller } } as unknown as FastifyReply };
}

describe('ExpensiveLimit', () => {
  let work: ExpensiveLimit;
  beforeEach(() => {
    const limits = { expensiveAtOnce: 3, expensiveAtOncePerCaller: 2 };
    const others = { requestsPerMinute: 0, checksPerMinute: 0, failedAuthenticationsPerMinute: 0 };
    work = new ExpensiveLimit({ ...limits, ...others }, new LimitsMetrics(new MetricsRegistry()));
  });

  it('lets a few run at once, in all and for each caller', () => {
    work.untilAnswered(replyTo().reply);
    work.untilAnswered(replyTo().reply);
    expect(() => work.untilAnswered(replyTo().reply)).toThrow(TooManyOwnExpensiveRequestsError);
    work.untilAnswered(replyTo(callerOf('ann', 'api_key', [])).reply);
    expect(() => work.untilAnswered(replyTo(callerOf('bob', 'jwt', [])).reply)).toThrow(
      TooManyExpensiveRequestsError,
    );
    expect(work.running).toBe(3);
  });

  it.each([
    ['was sent', (raw: PassThrough) => raw.end()],
    ['lost its connection', (raw: PassThrough) => raw.destroy()],
  ])('makes room once an answer %s', async (_how, end) => {
    for (let count = 0; count < 5; count++) {
      const { raw, reply } = replyTo();
      work.untilAnswered(reply);
      end(raw);
      await once(raw, 'close');
    }
    expect(work.running).toBe(0);
  });

  it('keeps the place of work that goes on without its client', async () => {
    const { raw, reply } = replyTo();
    const done = work.untilDone(reply);
    raw.destroy();
    await once(raw, 'close');
    expect(work.running).toBe(1);
    done();
    expect(work.running).toBe(0);
  });

  it('gives one place to an answer that asks twice', () => {
    const { reply } = replyTo();
    work.untilDone(reply);
    work.untilAnswered(reply);
    expect(work.running).toBe(1);
  });
});
