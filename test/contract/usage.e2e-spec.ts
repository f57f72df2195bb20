import type { SimulatedCalls } from '../../simulator/usage/simulated-calls';
import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const JOBS = '/usage/aggregates/query/jobs';
const dayAt = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const interval = (from: number, to: number) => `${dayAt(from)}T00:00:00/${dayAt(to)}T00:00:00`;
const as = <T>({ body }: { body: unknown }) => body as T;
const called = (clientId: string, daysAgo: number, more: Partial<SimulatedCalls> = {}): SimulatedCalls => ({
  clientId,
  daysAgo,
  httpMethod: 'GET',
  templateUri: '/api/v2/users',
  status200: 1,
  ...more,
});

describe('the usage of the organisation', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({
      users: [{ id: 'ada' }],
      roles: [{ id: 'agent', gives: 'routing:queue:view,edit' }],
      clients: [{ id: 'crm', name: 'CRM', createdById: 'ada' }],
      grants: [['ada', 'agent']],
    });
    org.calls.push(called('crm', 0), called('crm', 1, { status400: 2, status429: 3 }), called('crm', 40));
    org.calls.push(called('crm', 2, { httpMethod: 'DELETE' }), called('other', 2));
    org.unusedRoles.set('ada', ['agent']);
    org.unusedPermissions.set('agent', ['routing:queue:edit']);
    simulator = await simulatorWith({ org });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const begin = (query: object) => simulator.post(JOBS, query);
  const ask = async (id: string, query = '') => simulator.get(`${JOBS}/${id}${query}`);
  async function rows(query: object) {
    const begun = await begin(query);
    expect(begun.status).toBe(202);
    const { id } = as<{ id: string }>(begun);
    expect((await ask(id)).body).toMatchObject({ queryStatus: 'Running' });
    return as<{ entities: { requestCount: number }[] }>(await ask(id)).entities;
  }

  it('puts calls together as asked, and leaves the current day out', async () => {
    const groupBy = ['OauthClientId', 'HttpMethod', 'TemplateUri'];
    const found = await rows({ interval: interval(-80, 0), groupBy });
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({
      oauthClient: { id: 'crm' },
      httpMethod: 'GET',
      templateUri: '/api/v2/users',
      requestCount: 7,
      status200: 2,
      status300: 0,
      status400: 2,
      status429: 3,
      status500: 0,
    });
  });

  it('finds the days of the interval and the clients of the filter only', async () => {
    const count = async (query: object) => (await rows({ interval: interval(-30, -1), ...query })).length;
    expect(await count({})).toBe(3);
    expect(await count({ oauthClientIds: ['crm'] })).toBe(2);
    expect(await count({ interval: interval(-41, -39), granularity: 'Day' })).toBe(1);
    await simulator.setModes({ usage: { todayMissing: false } });
    expect(await count({ interval: interval(0, 0) })).toBe(1);
  });

  it('is paged by cursor', async () => {
    const { id } = as<{ id: string }>(await begin({ interval: interval(-80, 0) }));
    await ask(id);
    const first = as<{ entities: unknown[]; nextUri: string }>(await ask(id, '?pageSize=3'));
    expect(first.entities).toHaveLength(3);
    const after = new URL(first.nextUri, 'http://x').searchParams.get('after');
    const second = as<object>(await ask(id, `?pageSize=3&after=${after}`));
    expect(second).toMatchObject({ entities: [{}] });
    expect(second).not.toHaveProperty('nextUri');
    expect((await ask(id, '?after=nonsense')).status).toBe(400);
  });

  it.each([
    ['no interval', {}, 'constraint.validation'],
    ['an interval that is none', { interval: 'yesterday' }, 'invalid.date'],
    ['more than 90 days', { interval: interval(-100, -1) }, 'bad.request'],
    ['more than a year ago', { interval: interval(-370, -300) }, 'bad.request'],
    ['a group that there is not', { interval: interval(-3, 0), groupBy: ['Weather'] }, 'invalid.value'],
    [
      'too many filters',
      { interval: interval(-3, 0), userIds: Array.from({ length: 101 }, (_, n) => `u${n}`) },
      'query.too.long',
    ],
  ])('refuses %s', async (_what, query, code) => {
    expect(await begin(query)).toMatchObject({ status: 400, body: { code } });
  });

  it('fails, and is not permitted, where the modes say so', async () => {
    await simulator.setModes({ usage: { queryOutcome: 'Failed', queryPolls: 1 } });
    const { id } = as<{ id: string }>(await begin({ interval: interval(-3, 0) }));
    expect(await ask(id)).toMatchObject({ status: 202, body: { queryStatus: 'Failed' } });
    expect((await ask('none')).status).toBe(404);
    await simulator.setModes({ usage: { permitted: false } });
    expect((await begin({ interval: interval(-3, 0) })).status).toBe(403);
  });

  it('tells unused roles and permissions, unless they are dropped or not worked out', async () => {
    const roles = async () => (await simulator.get('/users/ada?expand=authorization.unusedRoles')).body;
    const permissions = async () =>
      (await simulator.get('/authorization/roles/agent?expand=unusedPermissions')).body;
    expect(await roles()).toMatchObject({ authorization: { unusedRoles: [{ id: 'agent' }] } });
    expect(await permissions()).toMatchObject({ unusedPermissions: ['routing:queue:edit'] });
    await simulator.setModes({ usage: { analysisEnabled: false } });
    expect(await roles()).toMatchObject({ authorization: { unusedRoles: [] } });
    expect(await permissions()).toMatchObject({ unusedPermissions: [] });
    const settings = async () => (await simulator.get('/authorization/settings')).body;
    expect(await settings()).toMatchObject({ analysisEnabled: false });
    await simulator.setModes({ dropExpands: true, usage: { roleExpandsDropped: true } });
    expect(await roles()).not.toHaveProperty('authorization');
    expect(await permissions()).not.toHaveProperty('unusedPermissions');
  });

  it('is changed through the controls', async () => {
    await simulator.change({ op: 'add-calls', calls: [called('crm', 7)] });
    await simulator.change({ op: 'set-unused-roles', userId: 'ada', roleIds: [] });
    await simulator.change({ op: 'set-unused-permissions', roleId: 'agent', permissions: [] });
    expect(await rows({ interval: interval(-7, -7) })).toHaveLength(1);
    expect((await simulator.get('/users/ada?expand=authorization.unusedRoles')).body).toMatchObject({
      authorization: { unusedRoles: [] },
    });
  });
});
