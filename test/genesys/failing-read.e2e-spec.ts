import type { Truth } from '../../simulator/org/truth';
import { GrantsGateway } from '../../src/genesys/gateways/grants-gateway';
import { RolesGateway } from '../../src/genesys/gateways/roles-gateway';
import { UsersGateway } from '../../src/genesys/gateways/users-gateway';
import type { GenesysApi } from '../../src/genesys/genesys-api';
import { GenesysHarness, hastyClock } from './genesys-harness';

/** Roles, the grants of each, and users, as a sync reads them: some at a time. */
async function read(api: GenesysApi) {
  const [roles, users] = await Promise.all([new RolesGateway(api).list(), new UsersGateway(api).list()]);
  const grants = await Promise.all(roles.items.map(({ id }) => new GrantsGateway(api).ofRole(id)));
  return { roles: roles.items, users: users.items, grants: grants.flatMap(({ items }) => items) };
}

describe('a read in which one call in five fails, by turns with 429, 500, 503 and a reset', () => {
  let harness: GenesysHarness;

  beforeAll(async () => {
    harness = await GenesysHarness.start({
      modes: { rateLimitPerMinute: null, pageCaps: { usersQuery: 20, subjectGrants: 10 } },
    });
  });
  afterAll(() => harness.close());

  it('ends like a read without faults', async () => {
    const whole = await read(harness.client({}, hastyClock()).api);
    await harness.reset();
    const effects = [
      { kind: 'status', status: 429, retryAfter: 1 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 503 },
      { kind: 'reset' },
    ];
    await harness.faults({ match: { path: '/api/v2/*' }, every: 5, effects });

    const mended = await read(harness.client({}, hastyClock()).api);

    expect(mended).toEqual(whole);
    const truth = (await harness.control<Truth>('GET', 'truth')) as Record<string, unknown[]>;
    expect([mended.users.length, mended.grants.length]).toEqual([truth.users!.length, truth.grants!.length]);
    const failed = harness.log.filter(({ outcome }) => outcome !== 'ok').map(({ outcome }) => outcome);
    expect(new Set(failed)).toEqual(
      new Set(['genesys_rate_limited', 'genesys_server_error', 'genesys_network_error']),
    );
    expect(failed.length).toBeGreaterThan(10);
  });

  it('stays within the rate limit, faults or not', async () => {
    await harness.reset();
    await harness.faults({
      match: { path: '/api/v2/*' },
      every: 5,
      effects: [{ kind: 'status', status: 500 }],
    });
    const clock = hastyClock();
    const client = harness.client({ rateLimitPerMinute: 40 }, clock);
    const used: number[] = [];
    const watch = setInterval(() => used.push(client.rateStatistics().callsInLastMinute), 5);
    try {
      await read(client.api);
    } finally {
      clearInterval(watch);
    }

    expect(Math.max(...used)).toBe(40);
    expect(harness.log.filter(({ pathTemplate }) => pathTemplate !== '/oauth/token').length).toBeGreaterThan(
      40,
    );
  });
});
