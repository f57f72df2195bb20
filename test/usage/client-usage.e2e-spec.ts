import type { SimulatedCalls } from '../../simulator/usage/simulated-calls';
import type { ClientUsageDto } from '../../src/usage/clients/client-usage.dto';
import type { ClientUsagePageDto } from '../../src/usage/clients/client-usages.dto';
import type { UsageProposalDto } from '../../src/usage/clients/usage-proposal.dto';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const roles = '/api/v2/authorization/roles';
const called = (
  daysAgo: number,
  httpMethod: SimulatedCalls['httpMethod'],
  templateUri: string,
  more = {},
) => ({
  clientId: 'crm',
  daysAgo,
  httpMethod,
  templateUri,
  status200: 1,
  ...more,
});

const org = buildOrg({
  users: [{ id: 'ada' }],
  roles: [
    { id: 'reader', gives: 'authorization:role:view,add,edit; routing:queue:*' },
    { id: 'shared', gives: 'authorization:role:view; authorization:grant:view' },
    { id: 'idle', gives: 'directory:user:view' },
  ],
  clients: [
    { id: 'crm', name: 'CRM', createdById: 'ada' },
    { id: 'opaque' },
    { id: 'desktop', name: 'Desktop', authorizedGrantType: 'CODE', scope: ['users'] },
  ],
  grants: [
    ['crm', 'reader', '*', 'PC_OAUTH_CLIENT'],
    ['crm', 'shared', '*', 'PC_OAUTH_CLIENT'],
    ['crm', 'idle', 'home', 'PC_OAUTH_CLIENT'],
    ['ada', 'shared'],
    ['opaque', 'idle', '*', 'PC_OAUTH_CLIENT'],
  ],
});
org.calls.push(called(0, 'POST', roles), called(300, 'GET', roles), called(2, 'GET', roles));
org.calls.push(called(3, 'DELETE', `${roles}/{roleId}`, { status200: 0, status400: 4 }));
org.calls.push(called(1, 'GET', '/api/v2/analytics/new', { clientId: 'opaque' }));

describeOnSharedDatabase('The usage of OAuth clients', (place) => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    const { dataDir, url } = place();
    service = await ServiceWithSimulator.start(
      { org },
      url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url },
    );
  });
  afterAll(() => service.stop());

  const get = async <Body>(path: string) => (await service.get<Body>(`/api/v1${path}`)).body;
  const usage = () => get<ClientUsageDto>('/oauth-clients/crm/usage');
  const useOf = async (permission: string) =>
    (await usage()).permissions.find((one) => one.permission === permission)?.use;
  const read = () => service.app.get(UsageSchedule).run();

  it('is not known before it is read: nothing is unused, and nothing proposed', async () => {
    const found = await usage();
    expect(found).toMatchObject({ complete: false, reading: { state: 'starting' }, operations: [] });
    expect(found).not.toHaveProperty('window');
    expect(new Set(found.permissions.map(({ use }) => use))).toEqual(new Set(['not_known']));
    const proposal = '/oauth-clients/crm/usage/proposal?withoutNotKnown=true';
    expect(await get<UsageProposalDto>(proposal)).toMatchObject({ roles: [], items: [] });
  });

  it('is read by month, with nothing asked about people', async () => {
    await service.simulator.control('DELETE', '/calls');
    await read();
    expect(await usage()).toMatchObject({ complete: true, reading: { state: 'current' } });
    const { operations } = await service.simulator.calls();
    const jobs = operations['POST /api/v2/usage/aggregates/query/jobs'];
    expect([12, 13]).toContain(jobs);
    await read();
    expect((await service.simulator.calls()).operations['POST /api/v2/usage/aggregates/query/jobs']).toBe(
      jobs,
    );
  });

  it('is told in metrics, part by part', async () => {
    const { body } = await service.app.inject({ method: 'GET', url: '/metrics', headers: asAdmin });
    const lines = body.split('\n').filter((line) => line.startsWith('rolecall_usage'));
    expect(lines).toContain('rolecall_usage_state{part="calls",state="current"} 1');
    expect(lines).toContain('rolecall_usage_state{part="calls",state="starting"} 0');
    expect(lines.join('\n')).toMatch(/^rolecall_usage_age_seconds\{part="calls"\} \d/m);
  });

  it('tells what was used, never used and missing', async () => {
    const found = await usage();
    expect(found.sufficient).toEqual(['authorization:role:view']);
    expect(await useOf('authorization:role:view')).toBe('used');
    expect(await useOf('routing:queue:view')).toBe('never_used');
    expect(found.counts).toMatchObject({ usedCount: 1, missingCount: 1, notKnownCount: 0, callCount: 6 });
    expect(found.operations).toEqual([
      expect.objectContaining({
        operation: 'DELETE /api/v2/authorization/roles/{roleId}',
        refusedCount: 4,
        missing: ['authorization:role:delete'],
      }),
      expect.objectContaining({ succeededCount: 2, needs: 'any', missing: [] }),
    ]);
  });

  it('proposes to remove what was never used, and what is left of each role', async () => {
    const { roles: proposed, items } = await get<UsageProposalDto>('/oauth-clients/crm/usage/proposal');
    const view = [{ domain: 'authorization', entity: 'role', actions: ['view'] }];
    expect(
      proposed.map(({ role, outcome, policies, onlyHolder }) => [role.id, outcome, policies, onlyHolder]),
    ).toEqual(
      expect.arrayContaining([
        ['reader', 'narrow', view, true],
        ['shared', 'narrow', view, false],
        ['idle', 'remove', [], false],
      ]),
    );
    const simulated = await service.post<{ counts?: unknown }>('/api/v1/simulations', { items });
    expect(simulated.status).toBe(201);
    expect(items).toHaveLength(2);
  });

  it('lists all clients, and says which act for users', async () => {
    const { clients } = await get<ClientUsagePageDto>('/usage/oauth-clients');
    const of = (id: string) => clients.find(({ client }) => client.id === id);
    expect(of('crm')).toMatchObject({ createdById: 'ada', tokenSeconds: 86_400, complete: true });
    expect(of('desktop')).toMatchObject({ actsForUsers: true, complete: false });
    const url = '/api/v1/usage/oauth-clients';
    const file = await service.app.inject({ url, headers: { ...asAdmin, accept: 'text/csv' } });
    expect(file.statusCode).toBe(200);
    expect(file.body).toContain('crm,CRM,active');
  });

  it('calls nothing unused of a client with a call that is not understood', async () => {
    const { complete, permissions, operations } = await get<ClientUsageDto>('/oauth-clients/opaque/usage');
    expect(complete).toBe(false);
    expect(permissions).toEqual([{ permission: 'directory:user:view', use: 'not_known' }]);
    expect(operations).toMatchObject([{ needs: 'not_known', permissions: [] }]);
    const kept = await get<UsageProposalDto>('/oauth-clients/opaque/usage/proposal');
    expect(kept.roles).toMatchObject([{ outcome: 'keep' }]);
    const without = await get<UsageProposalDto>('/oauth-clients/opaque/usage/proposal?withoutNotKnown=true');
    expect(without.roles).toMatchObject([{ outcome: 'remove' }]);
  });

  it('has no answer for a client that does not exist', async () => {
    expect((await service.get('/api/v1/oauth-clients/none/usage')).status).toBe(404);
  });
});
