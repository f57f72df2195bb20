import { GenesysNetworkError } from '../genesys.errors';
import { FakeClock } from '../testing/fake-clock';
import {
  answers,
  aRequest,
  fails,
  hangs,
  refuses,
  ScriptedTransport,
  type Step,
} from '../testing/scripted-transport';
import { failureOf } from './failure-of';
import { intercepted } from './genesys-interceptor';
import { RetryInterceptor } from './retry.interceptor';

const settings = { maxAttempts: 4, timeBudgetMs: 60_000, syncTimeBudgetMs: 600_000 };
const reset = fails(new GenesysNetworkError(failureOf(aRequest()), 'ECONNRESET', true));
const refused = fails(new GenesysNetworkError(failureOf(aRequest()), 'ECONNREFUSED', false));
const unavailable = refuses(503, {}, { code: 'service.unavailable' });
const write = aRequest({ method: 'POST', repeatable: false });

describe('RetryInterceptor', () => {
  const over = (...steps: Step[]) => {
    const clock = new FakeClock();
    const next = new ScriptedTransport(steps);
    const transport = intercepted([new RetryInterceptor(settings, clock, () => 0.5)], next);
    return { clock, next, transport };
  };

  it.each([
    ['429', refuses(429)],
    ['500', refuses(500)],
    ['502', refuses(502)],
    ['503', refuses(503)],
    ['504', refuses(504)],
    ['a reset', reset],
    ['a refused connection', refused],
  ])('repeats a read after %s', async (_, step) => {
    const { clock, next, transport } = over(step, step, answers('done'));

    await expect(clock.run(transport.send(aRequest()))).resolves.toMatchObject({ data: 'done' });
    expect(next.requests).toHaveLength(3);
  });

  it.each([
    ['429', refuses(429), 2],
    ['503 with a code', unavailable, 2],
    ['a refused connection', refused, 2],
    ['500', refuses(500), 1],
    ['503 without a code', refuses(503), 1],
    ['504', refuses(504), 1],
    ['a reset', reset, 1],
  ])('after %s sends a write %# only when nothing was carried out', async (_, step, attempts) => {
    const { clock, next, transport } = over(step, answers());

    await clock.run(transport.send(write)).catch(() => undefined);

    expect(next.requests).toHaveLength(attempts);
  });

  it('repeats a write after a reset when repeating it is harmless', async () => {
    const { clock, next, transport } = over(reset, answers());

    await clock.run(transport.send({ ...write, repeatable: true }));

    expect(next.requests).toHaveLength(2);
  });

  it('waits longer each time, or as long as it is told', async () => {
    const { clock, transport } = over(
      refuses(500),
      refuses(500),
      refuses(429, { 'retry-after': '7' }),
      answers(),
    );
    const startedAt = clock.now();

    await clock.run(transport.send(aRequest()));

    expect(clock.now() - startedAt).toBe(250 + 500 + 7_000);
  });

  it('makes no more attempts than it may', async () => {
    const { clock, next, transport } = over(refuses(500));

    await expect(clock.run(transport.send(aRequest()))).rejects.toMatchObject({
      code: 'genesys_server_error',
    });
    expect(next.requests).toHaveLength(settings.maxAttempts);
  });

  it.each([
    [60, 1, 'genesys_retry_after_too_long'],
    [59, 2, undefined],
  ])('with a budget of 60 s and Retry-After %i makes %i attempts', async (seconds, attempts, code) => {
    const { clock, next, transport } = over(refuses(429, { 'retry-after': String(seconds) }), answers());
    const startedAt = clock.now();

    const result = await clock.run(transport.send(aRequest())).catch((error: unknown) => error);

    expect(next.requests).toHaveLength(attempts);
    if (code) expect(result).toMatchObject({ code, retryAfterSeconds: seconds });
    if (code) expect(clock.now()).toBe(startedAt);
  });

  it('gives a sync the longer budget', async () => {
    const { clock, next, transport } = over(refuses(429, { 'retry-after': '500' }), answers());

    await clock.run(transport.send(aRequest({ priority: 'sync' })));

    expect(next.requests).toHaveLength(2);
  });

  it('ends an attempt that outlives the budget', async () => {
    const { clock, transport } = over(hangs);

    await expect(clock.run(transport.send(aRequest()))).rejects.toMatchObject({
      code: 'genesys_time_budget_exceeded',
    });
  });

  it.each([
    ['an answer', hangs],
    ['the next attempt', refuses(429, { 'retry-after': '30' })],
  ])('ends at once when cancelled while waiting for %s, and leaves no timer', async (_, step) => {
    const { clock, next, transport } = over(step);
    const caller = new AbortController();
    const sending = transport.send(aRequest({ signal: caller.signal }));
    await clock.advance(1_000);

    caller.abort();

    await expect(sending).rejects.toMatchObject({ code: 'genesys_cancelled' });
    expect(next.requests).toHaveLength(1);
    expect(clock.sleeping).toBe(0);
  });
});
