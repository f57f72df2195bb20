import { OrganizationGateway } from '../../src/genesys/gateways/organization-gateway';
import { UsersGateway } from '../../src/genesys/gateways/users-gateway';
import { GenesysHarness, hastyClock } from './genesys-harness';

interface Calls {
  total: number;
  tokenRequests: number;
  statuses: Record<string, number>;
}

describe('the access token', () => {
  let harness: GenesysHarness;

  beforeAll(async () => {
    harness = await GenesysHarness.start({ modes: { rateLimitPerMinute: null } });
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.reset());

  const calls = () => harness.control<Calls>('GET', 'calls');

  it('is fetched once for twenty calls at once, and once more when it dies under them', async () => {
    const organization = new OrganizationGateway(harness.client({ maxInFlight: 20 }).api);
    const twentyAtOnce = () => Promise.all(Array.from({ length: 20 }, () => organization.get()));

    await twentyAtOnce();
    expect((await calls()).tokenRequests).toBe(1);

    await harness.control('POST', 'expire-tokens');
    await twentyAtOnce();
    expect(await calls()).toMatchObject({ tokenRequests: 2, statuses: { '200': 40, '401': 20 } });
  });

  it('is replaced when it expires in the middle of a long read', async () => {
    await harness.control('PUT', 'modes', { pageCaps: { usersQuery: 10 } });
    await harness.faults({
      match: { path: '/api/v2/users/query' },
      every: 7,
      effects: [{ kind: 'expire-token' }],
    });
    try {
      const { items } = await new UsersGateway(harness.client().api).list();

      const { users } = await harness.control<{ users: unknown[] }>('GET', 'truth');
      expect(items).toHaveLength(users.length);
      expect((await calls()).statuses['401']).toBeGreaterThan(2);
    } finally {
      await harness.control('PUT', 'modes', { pageCaps: { usersQuery: 500 } });
    }
  });

  it('is asked for twice at most when Genesys refuses every token', async () => {
    await harness.faults({
      match: { path: '/api/v2/organizations/me' },
      effects: [{ kind: 'expire-token' }],
    });

    await expect(new OrganizationGateway(harness.client().api).get()).rejects.toMatchObject({
      code: 'genesys_unauthorized',
      genesys: { attempts: 2, code: 'bad.credentials' },
    });
    expect((await calls()).tokenRequests).toBe(2);
  });

  it.each([
    ['an unknown client', { clientId: 'nobody-knows' }, 'genesys_client_unknown'],
    ['a wrong secret', { clientSecret: 'not-the-secret' }, 'genesys_client_secret_wrong'],
  ])('is refused to %s with a clear error and no second attempt', async (_, overrides, code) => {
    const organization = new OrganizationGateway(harness.client(overrides).api);

    await expect(organization.get()).rejects.toMatchObject({
      code,
      genesys: { path: '/oauth/token', attempts: 1 },
    });
    expect(await calls()).toMatchObject({ total: 0, tokenRequests: 1 });
  });

  it('is asked for again while the token endpoint throttles, and then the error says so', async () => {
    await harness.control('PUT', 'modes', { tokenThrottled: true });
    const client = harness.client({ maxAttempts: 3 }, hastyClock());
    const organization = new OrganizationGateway(client.api);

    await expect(organization.get()).rejects.toMatchObject({
      code: 'genesys_token_throttled',
      status: 503,
      genesys: { status: 400, code: 'invalid_request', attempts: 3 },
    });

    await harness.control('PUT', 'modes', { tokenThrottled: false });
    await expect(organization.get()).resolves.toBeDefined();
  });

  it('survives a token endpoint that fails by turns', async () => {
    const effects = [{ kind: 'status', status: 503 }, { kind: 'reset' }, { kind: 'status', status: 500 }];
    await harness.faults({ match: { path: '/oauth/token' }, times: 3, effects });

    await expect(new OrganizationGateway(harness.client({}, hastyClock()).api).get()).resolves.toBeDefined();
    expect((await calls()).tokenRequests).toBe(4);
  });
});
