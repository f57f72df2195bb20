import type { SimulatedCalls } from '../../simulator/usage/simulated-calls';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { Database } from '../../src/database/database';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import type { ClientFindingPageDto } from '../../src/usage/clients/client-findings.dto';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { ChangeApp, keyed } from '../changes/change-app';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const roles = '/api/v2/authorization/roles';
const call: SimulatedCalls = {
  clientId: 'crm',
  daysAgo: 2,
  httpMethod: 'GET',
  templateUri: roles,
  status200: 1,
};

function organization() {
  const org = buildOrg({
    users: [{ id: 'ada' }, { id: 'left', state: 'inactive' }],
    roles: [
      { id: 'reader', gives: 'authorization:role:view,add' },
      { id: 'idle', gives: 'directory:user:view' },
      { id: 'wide', gives: 'directory:user:view,edit' },
    ],
    clients: [
      { id: 'crm', name: '=CRM', createdById: 'left' },
      { id: 'quiet', createdById: 'nowhere', accessTokenValiditySeconds: 172_800 },
    ],
    grants: [
      ['crm', 'reader', '*', 'PC_OAUTH_CLIENT'],
      ['crm', 'idle', 'home', 'PC_OAUTH_CLIENT'],
      ['quiet', 'idle', 'home', 'PC_OAUTH_CLIENT'],
      ['ada', 'wide'],
    ],
  });
  org.calls.push(call);
  org.unusedPermissions.set('wide', ['directory:user:edit']);
  return org;
}

describe('What usage proposes', () => {
  let service: ServiceWithSimulator;
  let app: ChangeApp;
  beforeAll(async () => {
    const env = { CHANGES_ENABLED: 'true', CHANGES_VERIFY_TIMEOUT: '3s', CHANGES_MAX_PERCENT: '100' };
    service = await ServiceWithSimulator.start({ org: organization() }, env);
    app = new ChangeApp(service);
  });
  afterAll(() => service.stop());

  const simulate = <Body = SimulationDto>(
    path: string,
    body?: object,
    headers: Record<string, string> = asAdmin,
  ) => service.post<Body>(`/api/v1/${path}/usage/simulation`, body ?? {}, headers);
  const plan = (body: object) => service.post<ChangeDto>('/api/v1/changes', body, keyed());
  const grants = async () => {
    const { body } = await service.get<{ grants: { role: { id: string } }[] }>(
      '/api/v1/oauth-clients/crm/grants',
    );
    return body.grants.map(({ role }) => role.id).sort();
  };

  it('is refused while nothing is known', async () => {
    expect((await simulate('oauth-clients/crm')).status).toBe(400);
    expect((await simulate('roles/wide')).status).toBe(400);
    expect((await simulate('oauth-clients/none')).status).toBe(404);
    expect((await simulate('oauth-clients/crm', { grantsOnly: 'yes' })).status).toBe(400);
  });

  it('is simulated: of a client, and of a role', async () => {
    await service.app.get(UsageSchedule).run();
    const client = await simulate('oauth-clients/crm');
    expect([client.status, client.body]).toMatchObject([201, { itemCount: 2 }]);
    expect(client.headers.location).toBe(`/api/v1/simulations/${client.body.id}`);
    const role = await simulate('roles/wide');
    expect([role.status, role.body]).toMatchObject([201, { itemCount: 1 }]);
    // A role that is edited is nothing that a change can apply.
    expect((await plan({ simulationId: role.body.id })).status).toBe(400);
  });

  it('tells callers nothing about use who may only simulate', async () => {
    const key = await service.post<{ key: string }>('/api/v1/api-keys', {
      name: 'x',
      roles: ['assertion-checker'],
    });
    const answer = await simulate<{ code: string }>(
      'oauth-clients/crm',
      {},
      { authorization: `Bearer ${key.body.key}` },
    );
    expect([answer.status, answer.body.code]).toEqual([403, 'missing_permission']);
  });

  it('is planned with a time of grace, applied after it, and rolled back', async () => {
    const { body: simulation } = await simulate('oauth-clients/crm', { grantsOnly: true });
    expect(simulation.itemCount).toBe(1);
    const notBefore = new Date(Date.now() + 86_400_000).toISOString();
    const planned = await plan({ simulationId: simulation.id, notBefore });
    expect([planned.status, planned.body]).toMatchObject([201, { notBefore }]);
    expect(Date.parse(planned.body.expiresAt)).toBeGreaterThan(Date.parse(notBefore));
    const { id, planSha256 } = planned.body;
    const early = await app.post<{ code: string }>(id, 'apply', { planSha256 });
    expect([early.status, early.body.code]).toEqual([409, 'change_not_due']);
    expect(await grants()).toEqual(['idle', 'reader']);
    await passGrace(id);
    expect(await app.apply(planned.body)).toMatchObject({ status: 'applied' });
    expect(await grants()).toEqual(['reader']);
    const back = await app.post<ChangeDto>(id, 'roll-back');
    expect(back.body).not.toHaveProperty('notBefore');
    await app.apply(back.body);
    expect(await grants()).toEqual(['idle', 'reader']);
  });

  it('refuses a time of grace that is none, or too long', async () => {
    const { body: simulation } = await simulate('oauth-clients/crm', { grantsOnly: true });
    const far = new Date(Date.now() + 91 * 86_400_000).toISOString();
    for (const notBefore of [far, 'tomorrow', 5, null, '2026-02-30T00:00:00Z'])
      expect((await plan({ simulationId: simulation.id, notBefore })).status).toBe(400);
  });

  it('has findings of clients, page by page and as a file', async () => {
    const url = '/api/v1/usage/oauth-client-findings';
    const find = async (query = '') => (await service.get<ClientFindingPageDto>(`${url}${query}`)).body;
    const { findings, window } = await find();
    const of = (id: string) => findings.filter(({ client }) => client.id === id).map(({ kind }) => kind);
    expect(of('crm')).toEqual(['creator_inactive', 'never_used', 'can_grant']);
    expect(of('quiet')).toEqual(['creator_gone', 'never_called', 'long_token_life', 'never_used']);
    expect(window).toMatchObject({ from: expect.any(String), through: expect.any(String) });
    expect((await find('?kind=never_called&clientId=quiet')).total).toBe(1);
    expect((await service.get(`${url}?kind=other`)).status).toBe(400);
    const file = await service.app.inject({ url: `${url}?format=csv&clientId=crm`, headers: asAdmin });
    expect(file.body).toContain("oauth_client,'=CRM,crm,active,creator_inactive,,left,");
  });

  /** As if the time of grace had passed. */
  async function passGrace(id: string): Promise<void> {
    const { kysely } = service.app.get(Database);
    const { summary } = await kysely
      .selectFrom('change')
      .select('summary')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const passed = { ...(JSON.parse(summary) as object), notBefore: new Date(Date.now() - 1).toISOString() };
    await kysely
      .updateTable('change')
      .set({ summary: JSON.stringify(passed) })
      .where('id', '=', id)
      .execute();
  }
});
