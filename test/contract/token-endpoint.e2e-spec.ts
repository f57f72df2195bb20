import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('the token endpoint', () => {
  let simulator: SimulatorClient;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-01-01T00:00:00Z');
    const clients = [
      { id: 'off', state: 'disabled' as const },
      { id: 'desktop', authorizedGrantType: 'CODE' as const },
    ];
    simulator = await simulatorWith({ org: buildOrg({ clients }), clock: () => now });
  });
  afterEach(closeSimulators);

  const form = (fields: Record<string, string>) =>
    simulator.send('/oauth/token', { method: 'POST', body: new URLSearchParams(fields) });

  it('gives a bearer token that opens the API', async () => {
    const { status, body } = await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret');

    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86_400 });
    await simulator.login();
    expect((await simulator.get('/organizations/me')).status).toBe(200);
  });

  it('takes client id and secret in the form as well', async () => {
    const credentials = { client_id: 'rolecall-demo', client_secret: 'rolecall-demo-secret' };

    expect((await form({ grant_type: 'client_credentials', ...credentials })).status).toBe(200);
  });

  it.each([
    ['an unknown client', 'nobody', 'x', 400, 'invalid_client', 'client not found'],
    ['a wrong secret', 'rolecall-demo', 'x', 401, 'invalid_client', 'authentication failed'],
    ['a disabled client', 'off', 'off-secret', 401, 'invalid_client', 'client is not active'],
    [
      'a client of another grant type',
      'desktop',
      'desktop-secret',
      400,
      'unauthorized_client',
      'the client may not use this grant type',
    ],
  ])('refuses %s', async (_, id, secret, status, error, text) => {
    const answer = await simulator.requestToken(id, secret);

    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error, description: text, error_description: text });
  });

  it('refuses other grant types', async () => {
    const answer = await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret', 'password');

    expect(answer).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
  });

  it('refuses a request without credentials', async () => {
    expect(await form({ grant_type: 'client_credentials' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    });
  });

  it('answers 400, not 429, when it throttles', async () => {
    await simulator.setModes({ tokenThrottled: true });

    const answer = await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret');

    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(answer.body.error_description).toMatch(/^rate limit exceeded;/);
  });

  it('lets a token expire after its lifetime', async () => {
    await simulator.setModes({ tokenLifetimeSeconds: 600 });
    await simulator.login();

    now += 599_000;
    expect((await simulator.get('/organizations/me')).status).toBe(200);
    now += 1_000;
    expect(await simulator.get('/organizations/me')).toMatchObject({
      status: 401,
      body: { code: 'bad.credentials' },
    });
  });

  it('answers faults in the form of OAuth', async () => {
    await simulator.setFaults([
      { match: { path: '/oauth/token' }, times: 1, effects: [{ kind: 'status', status: 503 }] },
    ]);

    const answer = await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret');

    expect(answer).toMatchObject({ status: 503, body: { error: 'server_error' } });
    expect((await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret')).status).toBe(200);
  });

  it('counts token requests apart from calls of the API', async () => {
    await simulator.login();

    expect(await simulator.calls()).toMatchObject({ tokenRequests: 1, total: 0 });
  });
});
