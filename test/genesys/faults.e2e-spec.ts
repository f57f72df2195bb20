import { systemClock } from '../../src/genesys/clock';
import { GenesysError } from '../../src/genesys/genesys.errors';
import { RolesGateway } from '../../src/genesys/gateways/roles-gateway';
import type { GenesysClientSettings } from '../../src/genesys/genesys-settings';
import { GenesysHarness, hastyClock } from './genesys-harness';

const path = '/api/v2/authorization/roles';
const always = (...effects: object[]) => ({ match: { path }, effects });
const once = (...effects: object[]) => ({ match: { path }, times: 1, effects });

describe('a read that meets a fault', () => {
  let harness: GenesysHarness;

  beforeAll(async () => {
    harness = await GenesysHarness.start({ modes: { rateLimitPerMinute: null } });
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.reset());

  const read = (overrides: Partial<GenesysClientSettings> = {}, clock = hastyClock()) =>
    new RolesGateway(harness.client(overrides, clock).api).list();
  const attempts = () => harness.log.filter(({ pathTemplate }) => pathTemplate === path);
  const failure = async (
    overrides: Partial<GenesysClientSettings> = {},
    clock = hastyClock(),
  ): Promise<GenesysError> => {
    const error: unknown = await read(overrides, clock).catch((caught: unknown) => caught);
    if (!(error instanceof GenesysError)) throw new Error(`no GenesysError: ${String(error)}`);
    return error;
  };

  it.each([
    ['429 with Retry-After in seconds', { kind: 'status', status: 429, retryAfter: 2 }],
    ['429 with Retry-After as a date', { kind: 'status', status: 429, retryAfterDateInSeconds: 3 }],
    ['429 without Retry-After', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['503', { kind: 'status', status: 503, retryAfter: 1 }],
    ['504', { kind: 'status', status: 504 }],
    ['a reset connection', { kind: 'reset' }],
    ['no answer in time', { kind: 'hang' }],
  ])('succeeds after %s', async (_, effect) => {
    await harness.faults(once(effect));

    const { items } = await read({ requestTimeoutMs: 300_000 });

    expect(items.length).toBeGreaterThan(20);
    expect(attempts()).toHaveLength(2);
  });

  it.each([
    ['seconds', { retryAfter: 20 }, 20_000],
    ['a date', { retryAfterDateInSeconds: 20 }, 19_000],
  ])('waits as long as Retry-After says in %s', async (_, header, atLeastMs) => {
    await harness.faults(once({ kind: 'status', status: 429, ...header }));
    const clock = hastyClock();
    const startedAt = clock.now();

    await read({}, clock);

    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(atLeastMs);
  });

  it('gives up at once when Retry-After is longer than the time left, and says so', async () => {
    await harness.faults(always({ kind: 'status', status: 429, retryAfter: 700 }));
    const startedAt = systemClock.now();

    const error = await failure({}, systemClock);

    expect(systemClock.now() - startedAt).toBeLessThan(30_000);
    expect(error).toMatchObject({
      code: 'genesys_retry_after_too_long',
      retryAfterSeconds: 700,
      status: 503,
    });
    expect(error.message).toContain('in 700 s');
    expect(attempts()).toHaveLength(1);
  });

  it.each([
    [429, 'genesys_rate_limited'],
    [500, 'genesys_server_error'],
    [503, 'genesys_server_error'],
  ])('gives up on an endless %i with its cause, code and correlation id', async (status, code) => {
    await harness.faults(always({ kind: 'status', status }));

    const error = await failure({ maxAttempts: 3 });

    expect(error).toMatchObject({ code, genesys: { status, method: 'GET', path, attempts: 3 } });
    expect(error.genesys.correlationId).toMatch(/^[\w-]{8,}$/);
    expect(error.genesys.code).toMatch(/^[a-z.]+$/);
  });

  it('waits for a slow answer that is in time', async () => {
    await harness.faults(once({ kind: 'slow', ms: 300 }));

    await expect(read({ requestTimeoutMs: 60_000 }, systemClock)).resolves.toBeDefined();
    expect(attempts()).toHaveLength(1);
  });

  it('ends with a timeout when no attempt is answered', async () => {
    await harness.faults(always({ kind: 'hang' }));

    expect(await failure({ requestTimeoutMs: 100_000, maxAttempts: 2 })).toMatchObject({
      code: 'genesys_timeout',
      status: 504,
      genesys: { attempts: 2 },
    });
  });

  it('ends when the time budget of the whole call is used up', async () => {
    await harness.faults(always({ kind: 'hang' }));

    expect(await failure({ syncTimeBudgetMs: 15_000 })).toMatchObject({
      code: 'genesys_time_budget_exceeded',
    });
  });

  it('refuses malformed JSON without a second attempt', async () => {
    await harness.faults(always({ kind: 'malformed' }));

    expect(await failure()).toMatchObject({
      code: 'genesys_malformed_answer',
      genesys: { attempts: 1, status: 200 },
    });
  });

  it('ends at once when its caller aborts, whether it waits for an answer or for a retry', async () => {
    for (const effect of [{ kind: 'hang' }, { kind: 'status', status: 429, retryAfter: 60 }]) {
      await harness.faults(always(effect));
      const client = harness.client();
      const caller = new AbortController();
      const reading = new RolesGateway(client.api).list({ signal: caller.signal });
      setTimeout(() => caller.abort(), 50);

      await expect(reading).rejects.toMatchObject({ code: 'genesys_cancelled' });
      expect(client.rateStatistics().inFlight).toBe(0);
    }
  });

  it('reports a server that is not there', async () => {
    const nowhere = { api: 'http://127.0.0.1:1', login: 'http://127.0.0.1:1' };

    expect(await failure({ baseUrls: nowhere, maxAttempts: 2 })).toMatchObject({
      code: 'genesys_network_error',
      fault: 'ECONNREFUSED',
      genesys: { attempts: 2, path: '/oauth/token' },
    });
  });
});
