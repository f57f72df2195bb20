import type { SimulatedCalls } from '../../simulator/usage/simulated-calls';
import { Database } from '../../src/database/database';
import type { GenesysAudit } from '../../src/genesys/gateways/read-audit';
import { GenesysAuditStore } from '../../src/genesys-audits/store/genesys-audit-store';
import type { EnforcementDto } from '../../src/usage/enforcements/definitions/enforcement.dto';
import type {
  EnforcementClientPageDto,
  EnforcementFindingDto,
  EnforcementFindingsDto,
  EnforcementPersonPageDto,
  EnforcementRolePageDto,
} from '../../src/usage/enforcements/radar/radar.dto';
import type { PowerfulUsePageDto } from '../../src/usage/people/powerful-use.dto';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const users = '/api/v2/users/{userId}';
const calls = (clientId: string, templateUri = users, more = {}): SimulatedCalls => {
  return { clientId, daysAgo: 2, httpMethod: 'GET', templateUri, status200: 3, ...more };
};
const org = buildOrg({
  users: [{ id: 'ada' }, { id: 'bob' }, { id: 'cy' }, { id: 'dan' }],
  roles: [
    { id: 'viewer', gives: 'directory:user:view' },
    { id: 'granter', name: '=Granter', gives: 'authorization:grant:add' },
    { id: 'boss', permissions: ['admin'] },
    { id: 'other', name: 'Other', gives: 'routing:queue:view' },
  ],
  clients: [
    { id: 'lacking', name: 'Lacking' },
    { id: 'ready', name: 'Ready' },
    { id: 'partly', name: 'Partly' },
    { id: 'idle', name: 'Idle' },
    { id: 'desktop', name: 'Desktop', authorizedGrantType: 'CODE', scope: ['users'] },
  ],
  grants: [
    ['lacking', 'other', '*', 'PC_OAUTH_CLIENT'],
    ['ready', 'viewer', '*', 'PC_OAUTH_CLIENT'],
    ['partly', 'viewer', 'home', 'PC_OAUTH_CLIENT'],
    ['ada', 'granter', '*'],
    ['dan', 'granter'],
    ['dan', 'boss', '*'],
    ['bob', 'other'],
  ],
});
org.calls.push(...['lacking', 'ready', 'partly', 'desktop'].map((id) => calls(id)));

const kept = { name: 'Users', rationale: 'Announced.', owner: 'Ops', enforcedOn: '2099-02-01' };
const enforcement = { ...kept, permission: 'directory:user:view', operation: 'GET /api/v2/users/{id}' };

describeOnSharedDatabase('Upcoming enforcements', (place) => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    const { dataDir, url } = place();
    const env = { GENESYS_AUDITS: 'off' };
    service = await ServiceWithSimulator.start(
      { org },
      url === undefined ? { DATA_DIR: dataDir, ...env } : { DATABASE_URL: url, ...env },
    );
  });
  afterAll(() => service.stop());

  const path = '/api/v1/enforcements';
  const get = async <Body>(url: string) => (await service.get<Body>(url)).body;
  const write = (method: 'PUT' | 'DELETE', url: string, etag?: string, payload?: object) =>
    service.app.inject({
      method,
      url,
      headers: { ...asAdmin, ...(etag !== undefined && { 'if-match': etag }) },
      ...(payload && { payload }),
    });
  let id: string;

  it('are kept, changed with the ETag, and recorded', async () => {
    const made = await service.post<EnforcementDto>(path, enforcement);
    expect([made.status, made.body]).toMatchObject([201, { ...enforcement, version: 1, enabled: true }]);
    ({ id } = made.body);
    expect(made.headers.location).toBe(`${path}/${id}`);
    const changed = { ...enforcement, source: 'https://help.example.org' };
    expect((await write('PUT', `${path}/${id}`, undefined, changed)).statusCode).toBe(428);
    expect((await write('PUT', `${path}/${id}`, '"7"', changed)).statusCode).toBe(412);
    const both = await Promise.all([1, 2].map(() => write('PUT', `${path}/${id}`, '"1"', changed)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect(await get(`${path}/${id}`)).toMatchObject({ ...changed, version: 2 });
    const { enforcements } = await get<{ enforcements: EnforcementDto[] }>(path);
    expect(enforcements.map((one) => one.id)).toEqual([id]);
    const recorded = await service.get('/api/v1/audit/events?action=enforcement.replaced');
    expect(JSON.stringify(recorded.body)).toContain(id);
  });

  it.each<[string, object]>([
    ['neither a permission nor an operation', { ...kept }],
    ['a wildcard', { ...kept, permission: 'directory:*:view' }],
    ['half a permission', { ...kept, permission: 'directory:user' }],
    ['a path without a method', { ...kept, operation: '/api/v2/users' }],
    ['a day that does not exist', { ...enforcement, enforcedOn: '2027-02-30' }],
    ['a time', { ...enforcement, enforcedOn: '2027-02-03T00:00:00Z' }],
    ['a number', { ...enforcement, permission: 7 }],
    ['a long name', { ...enforcement, name: 'x'.repeat(101) }],
    ['an unknown member', { ...enforcement, more: 1 }],
    ['a line break', { ...enforcement, source: 'a\nb' }],
  ])('refuse %s', async (_name, body) => {
    expect((await service.post(path, body)).status).toBe(400);
  });

  it('are indeterminate before anything is known', async () => {
    const finding = await get<EnforcementFindingDto>(`${path}/${id}/finding`);
    expect(finding).toMatchObject({ status: 'indeterminate', clients: { lackingCount: 0 } });
    expect(finding).toMatchObject({ kind: 'enforcement', people: { known: false }, permissionKnown: true });
    expect(finding.daysLeft).toBeGreaterThan(20_000);
  });

  it('name the clients that called and lack it, and those of which it is not known', async () => {
    await service.app.get(UsageSchedule).run();
    const { clients, total } = await get<EnforcementClientPageDto>(`${path}/${id}/clients`);
    expect(clients.map(({ client, readiness, doubt }) => [client.id, readiness, doubt])).toEqual([
      ['desktop', 'not_known', 'acts_for_users'],
      ['lacking', 'lacks', undefined],
      ['partly', 'not_known', 'held_in_part'],
    ]);
    expect(total).toBe(3);
    expect(clients[1]).toMatchObject({
      missing: ['directory:user:view'],
      calls: [{ operation: `GET ${users}`, succeededCount: 3, refusedCount: 0 }],
      operationCount: 1,
    });
    const ready = await get<EnforcementClientPageDto>(`${path}/${id}/clients?readiness=ready`);
    expect(ready.clients.map(({ client }) => client.id)).toEqual(['ready']);
    const first = await get<EnforcementClientPageDto>(`${path}/${id}/clients?pageSize=1`);
    const next = `${path}/${id}/clients?pageSize=1&pageToken=${first.nextPageToken}`;
    expect((await get<EnforcementClientPageDto>(next)).clients[0]?.client.id).toBe('lacking');
    const { roles } = await get<EnforcementRolePageDto>(`${path}/${id}/roles`);
    expect(roles).toEqual([
      expect.objectContaining({ missing: ['directory:user:view'], clientCount: 1, personCount: 0 }),
    ]);
    const file = await service.app.inject({ url: `${path}/${id}/clients?format=csv`, headers: asAdmin });
    expect(file.body).toContain(
      'oauth_client,Lacking,lacking,active,lacks,directory:user:view,,3,0,GET /api',
    );
  });

  it('have a finding that is complete in itself', async () => {
    const { findings } = await get<EnforcementFindingsDto>(`${path}/findings`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      enforcementId: id,
      name: 'Users',
      status: 'failed',
      detail: '1 OAuth clients and an unknown number of people called it and lack what it will need.',
      clients: { lackingCount: 1, notKnownCount: 2, readyCount: 1 },
      lackingClients: [{ id: 'lacking', name: 'Lacking' }],
    });
  });

  it('can be asked about without being stored', async () => {
    const preview = (query: string) => get<EnforcementFindingDto>(`/api/v1/enforcement-preview?${query}`);
    const asked = `operation=${encodeURIComponent(`GET ${users}`)}`;
    expect(await preview(`${asked}&permission=x:x:x`)).toMatchObject({
      status: 'failed',
      permissionKnown: false,
      clients: { lackingCount: 3, notKnownCount: 1 },
    });
    // What the operation needs is not listed.
    expect(await preview(asked)).toMatchObject({ status: 'indeterminate', clients: { notKnownCount: 4 } });
    for (const query of [
      '',
      'permission=*:*:*',
      'permission=',
      'permission=a:b:c&permission=d:e:f',
      'other=1',
    ])
      expect((await service.get(`/api/v1/enforcement-preview?${query}`)).status).toBe(400);
    for (const list of ['clients', 'people', 'roles'])
      expect((await service.get(`/api/v1/enforcement-preview/${list}`)).status).toBe(400);
  });

  it('name people of whom the kept audits tell that they did it', async () => {
    const event = (one: Partial<GenesysAudit> & { id: string }): GenesysAudit => ({
      at: '2026-11-20T10:00:00.000Z',
      service: 'PeoplePermissions',
      entityType: 'Role',
      action: 'MemberAdd',
      entityId: 'viewer',
      level: 'USER',
      status: 'SUCCESS',
      properties: [],
      ...one,
    });
    const database = service.app.get(Database);
    const store = service.app.get(GenesysAuditStore);
    await database.transaction(async (tx) => {
      await store.add(
        tx,
        [
          event({ id: '1', actorId: 'ada' }),
          event({ id: '2', actorId: 'bob' }),
          event({ id: '3', actorId: 'bob', at: '2026-11-21T10:00:00.000Z' }),
          event({ id: '4', actorId: 'cy', status: 'FAILURE' }),
          event({ id: '5', actorId: 'cy', level: 'SYSTEM' }),
          event({ id: '6' }),
          event({ id: '7', actorId: 'gone' }),
        ],
        '2026-11-21T10:01:00.000Z',
      );
      const row = {
        singleton: 1,
        state: 'current',
        services: '["PeoplePermissions"]',
        kept_from: '2026-01-01T00:00:00.000Z',
        read_to: '2026-11-30T00:00:00.000Z',
        unannounced: '{"total":0,"recent":[],"pending":[],"more":0}',
      };
      await tx
        .insertInto('genesys_audit_reading')
        .values({
          detail: null,
          polled_at: null,
          complete_at: null,
          lag_ms: null,
          full_as_of: null,
          ...row,
        })
        .onConflict((conflict) => conflict.column('singleton').doUpdateSet(row))
        .execute();
    });
    const url = '/api/v1/enforcement-preview/people?permission=authorization:grant:add';
    const { people, audits } = await get<EnforcementPersonPageDto>(url);
    expect(people).toEqual([
      {
        person: expect.objectContaining({ id: 'bob', type: 'user' }),
        readiness: 'lacks',
        missing: ['authorization:grant:add'],
        lastAt: '2026-11-21T10:00:00.000Z',
        actCount: 2,
      },
    ]);
    expect(audits).toEqual({ from: '2026-01-01T00:00:00.000Z', through: '2026-11-30T00:00:00.000Z' });
    const operation = encodeURIComponent('POST /api/v2/authorization/subjects/{subjectId}/bulkadd');
    const other = await get<EnforcementPersonPageDto>(
      `/api/v1/enforcement-preview/people?operation=${operation}`,
    );
    expect(other.people).toMatchObject([{ person: { id: 'bob' }, readiness: 'not_known' }]);
    const silent = await get<EnforcementPersonPageDto>(
      '/api/v1/enforcement-preview/people?permission=directory:user:delete',
    );
    expect(silent).toMatchObject({ people: [], total: 0 });
    expect(silent).not.toHaveProperty('audits');
    const uses = await get<PowerfulUsePageDto>(
      '/api/v1/usage/powerful-permissions?permission=authorization:grant:add',
    );
    expect(uses.audits).toEqual(audits);
    expect(uses.permissions.filter(({ subject }) => subject.type === 'user')).toMatchObject([
      { subject: { id: 'ada' }, use: 'used', lastAt: '2026-11-20T10:00:00.000Z', actCount: 1 },
      { subject: { id: 'dan' }, use: 'not_seen' },
    ]);
    const general = await get<PowerfulUsePageDto>(
      '/api/v1/usage/powerful-permissions?permission=admin&subjectId=dan',
    );
    expect(general.permissions.map(({ use }) => use)).toEqual(['not_known']);
    const file = '/api/v1/usage/powerful-permissions?format=csv&subjectId=ada';
    expect((await service.app.inject({ url: file, headers: asAdmin })).body).toContain(
      'user,ada,ada,active,authorization:grant:add,used,2026-11-20T10:00:00.000Z,1',
    );
    const roles = '/api/v1/enforcement-preview/roles?permission=authorization:grant:add';
    expect((await get<EnforcementRolePageDto>(roles)).roles).toMatchObject([
      { role: { id: 'other' }, clientCount: 0, personCount: 1 },
    ]);
  });

  it('are deleted with the ETag', async () => {
    expect((await write('DELETE', `${path}/${id}`, '"1"')).statusCode).toBe(412);
    expect((await write('DELETE', `${path}/${id}`, '"2"')).statusCode).toBe(204);
    expect((await service.get(`${path}/${id}/finding`)).status).toBe(404);
    expect((await service.get(`${path}/${id}/clients`)).status).toBe(404);
  });
});
