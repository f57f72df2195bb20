import type { Calls } from '../../simulator/controls/call-counter';
import { genesysCall } from '../../src/genesys/call-context';
import { TokenIdentityGateway } from '../../src/genesys/gateways/token-identity-gateway';
import type { GenesysClient } from '../../src/genesys/genesys-client';
import { buildOrg } from '../support/build-org';
import { GenesysHarness } from './genesys-harness';

describe('asking about the token of a user', () => {
  let genesys: GenesysHarness;
  let client: GenesysClient;

  beforeAll(async () => {
    genesys = await GenesysHarness.start({
      org: buildOrg({
        users: [{ id: 'alice' }],
        roles: [{ id: 'officer' }],
        clients: [{ id: 'desk', authorizedGrantType: 'CODE', scope: ['user-basic-info'] }],
        grants: [['alice', 'officer']],
      }),
    });
  });
  afterAll(() => genesys.close());
  beforeEach(async () => {
    await genesys.reset();
    client = genesys.client({ maxAttempts: 8 });
  });

  const signIn = async () =>
    (await genesys.control<{ token: string }>('POST', 'user-tokens', { userId: 'alice' })).token;
  const identify = (token: string) => new TokenIdentityGateway(client).identify(token);
  const calls = () => genesys.control<Calls>('GET', 'calls');

  it('takes one call, none of them for a token of ours, and counts in the rate limit', async () => {
    const identity = await identify(await signIn());

    expect(identity).toMatchObject({ userId: 'alice', clientId: 'desk', roles: [{ id: 'officer' }] });
    expect(await calls()).toMatchObject({ total: 1, tokenRequests: 0 });
    expect(client.rateStatistics().callsInLastMinute).toBe(1);
  });

  it('does not fall back to our token, nor ask twice, when that of the user is refused', async () => {
    expect(await identify('x'.repeat(64))).toBeUndefined();
    expect(await calls()).toMatchObject({ total: 1, tokenRequests: 0, statuses: { 401: 1 } });
  });

  it('goes with no token at all when nobody brings one', async () => {
    const operation = 'GET /api/v2/users/me';
    const call = genesysCall({ operation }, () => client.userApi.users.getUsersMe());

    await expect(call).rejects.toMatchObject({ genesys: { code: 'authentication.required' } });
    expect(await calls()).toMatchObject({ total: 1, tokenRequests: 0 });
  });

  it('tries a second time and no more, since somebody waits', async () => {
    await genesys.faults({ effects: [{ kind: 'status', status: 503, code: 'service.unavailable' }] });

    await expect(identify(await signIn())).rejects.toMatchObject({ genesys: { status: 503, attempts: 2 } });
  });

  it('logs neither the token nor the user', async () => {
    const token = await signIn();
    await identify(token);

    expect(genesys.log).toMatchObject([{ pathTemplate: '/api/v2/users/me', outcome: 'ok', status: 200 }]);
    expect(JSON.stringify(genesys.log)).not.toMatch(new RegExp(`${token}|alice`));
  });
});
