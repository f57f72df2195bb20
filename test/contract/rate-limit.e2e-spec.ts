import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('the rate limit', () => {
  let simulator: SimulatorClient;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-01-01T00:00:00Z');
    simulator = await simulatorWith({
      org: buildOrg(),
      clock: () => now,
      modes: { rateLimitPerMinute: 3 },
    });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const ask = () => simulator.get('/organizations/me');

  it('answers 429 with the seconds to wait once the minute is full', async () => {
    await ask();
    now += 20_500;
    await ask();
    await ask();

    const { status, headers, body } = await ask();

    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('40');
    expect(body).toEqual({
      message: 'Rate limit exceeded the maximum. Retry the request in [40] seconds',
      code: 'too.many.requests.retry.after',
      status: 429,
      messageParams: {},
      contextId: headers.get('inin-correlation-id'),
      details: [],
      errors: [],
    });
  });

  it('rolls: a call is free again sixty seconds after the one that it replaces', async () => {
    await ask();
    now += 30_000;
    await ask();
    await ask();

    now += 29_999;
    expect((await ask()).status).toBe(429);
    now += 1;
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  it('counts for each token alone', async () => {
    for (let i = 0; i < 3; i++) await ask();
    await simulator.login('rolecall-reader');

    expect((await ask()).status).toBe(200);
  });

  it('can be switched off', async () => {
    await simulator.setModes({ rateLimitPerMinute: null });
    for (let i = 0; i < 10; i++) expect((await ask()).status).toBe(200);
  });

  it('is shown by the counters', async () => {
    for (let i = 0; i < 5; i++) await ask();
    now += 60_000;
    await ask();

    expect(await simulator.calls()).toMatchObject({
      total: 6,
      rateLimited: 2,
      maxPerRollingMinute: 5,
      statuses: { 200: 4, 429: 2 },
    });
  });

  it('is published as a limit of the organisation', async () => {
    const { body } = await simulator.get('/organizations/limits/namespaces/platform.api');

    expect(body.entities).toContainEqual({
      key: 'token.rate.per.minute',
      namespace: 'platform.api',
      value: 3,
    });
  });
});
