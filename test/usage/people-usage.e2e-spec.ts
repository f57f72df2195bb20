import { Database } from '../../src/database/database';
import type { UnusedPermissionPageDto, UnusedRolePageDto } from '../../src/usage/people/people-usage.dto';
import type { RoleUsageDto, RoleUsagePageDto } from '../../src/usage/people/role-usage.dto';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { UsageStore } from '../../src/usage/store/usage-store';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const org = buildOrg({
  users: [{ id: 'ada' }, { id: 'bob' }, { id: 'gone', state: 'inactive' }],
  groups: [{ id: 'team', individualIds: ['bob'] }],
  roles: [
    { id: 'people', name: 'People', gives: 'directory:user:view,edit; directory:group:view' },
    { id: 'queues', name: '=Queues', gives: 'routing:queue:view' },
  ],
  grants: [
    ['ada', 'people'],
    ['ada', 'queues'],
    ['gone', 'queues'],
    ['team', 'people', 'home', 'PC_GROUP'],
  ],
});
// Of a role that ada no longer holds, and of a permission that the role no longer includes, nothing is listed.
org.unusedRoles.set('ada', ['queues']).set('bob', ['people', 'queues']);
org.unusedPermissions.set('people', ['directory:user:edit', 'directory:user:delete']);

describeOnSharedDatabase('What people do not use', (place) => {
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
  const unused = async (query = '') => get<UnusedRolePageDto>(`/usage/unused-roles${query}`);
  const pairs = ({ roles }: UnusedRolePageDto) => roles.map(({ user, role }) => `${user.id} ${role.id}`);

  it('is not known before it is read, and never unused', async () => {
    expect(await unused()).toMatchObject({ roles: [], total: 0, reading: { state: 'starting' } });
    expect(await unused()).not.toHaveProperty('analysis');
    expect(pairs(await unused('?use=not_known'))).toEqual([
      'ada people',
      'ada queues',
      'bob people',
      'gone queues',
    ]);
    const role = await get<RoleUsageDto>('/roles/people/usage');
    expect(role).toMatchObject({ items: [], usage: { holderCount: 2, notKnownHolderCount: 2 } });
    expect(role).not.toHaveProperty('unusedPermissions');
  });

  it('is what Genesys marks of what is held, with the day when it was worked out', async () => {
    await service.app.get(UsageSchedule).run();
    const page = await unused();
    expect(pairs(page)).toEqual(['ada queues', 'bob people']);
    expect(page.analysis).toMatchObject({ enabled: true, days: 30, calculatedAt: expect.any(String) });
    expect(page.roles[1]).toMatchObject({ direct: false, groups: [{ id: 'team' }], use: 'unused' });
    expect(pairs(await unused('?userId=ada'))).toEqual(['ada queues']);
    expect(pairs(await unused('?roleId=people'))).toEqual(['bob people']);
    const first = await unused('?pageSize=1');
    expect(pairs(await unused(`?pageSize=1&pageToken=${first.nextPageToken}`))).toEqual(['bob people']);
  });

  it('says of an inactive user that it is not known', async () => {
    expect(pairs(await unused('?use=not_known'))).toEqual(['gone queues']);
  });

  it('lists permissions that no holder of a role uses, and the role without them', async () => {
    const page = await get<UnusedPermissionPageDto>('/usage/unused-permissions');
    expect(page.permissions).toMatchObject([
      { role: { id: 'people' }, permission: 'directory:user:edit', use: 'unused' },
    ]);
    const { items, narrowed, usage } = await get<RoleUsageDto>('/roles/people/usage');
    expect(usage).toMatchObject({ permissionCount: 3, unusedPermissionCount: 1, unusedHolderCount: 1 });
    expect(narrowed?.policies).toEqual([
      { domain: 'directory', entity: 'user', actions: ['view'] },
      { domain: 'directory', entity: 'group', actions: ['view'] },
    ]);
    expect((await service.post('/api/v1/simulations', { items })).status).toBe(201);
    expect((await service.get('/api/v1/roles/none/usage')).status).toBe(404);
  });

  it('counts by role, and writes files that run no formula', async () => {
    const { roles } = await get<RoleUsagePageDto>('/usage/roles?unused=true');
    expect(roles.map(({ role }) => role.id)).toEqual(['queues', 'people']);
    const file = async (path: string) =>
      (await service.app.inject({ url: `/api/v1${path}?format=csv`, headers: asAdmin })).body;
    expect(await file('/usage/unused-roles')).toContain(
      "user,ada,ada,active,'=Queues,queues,false,unused,true,",
    );
    expect(await file('/usage/unused-permissions')).toContain(
      'People,people,false,directory:user:edit,unused',
    );
    expect(await file('/usage/roles')).toContain('People,people,3,1,2,1,0,directory:user:edit');
  });

  it('refuses the past, of which use is not known', async () => {
    for (const path of ['unused-roles', 'unused-permissions', 'roles', 'oauth-clients']) {
      const { status, body } = await service.get<{ errors: object[] }>(`/api/v1/usage/${path}?at=1`);
      expect([path, status, body.errors]).toEqual([
        path,
        400,
        [expect.objectContaining({ pointer: '/query/at' })],
      ]);
    }
  });

  it('is not known once the analysis is switched off', async () => {
    await service.simulator.setModes({ usage: { analysisEnabled: false } });
    const store = service.app.get(UsageStore);
    const reading = await store.reading();
    const people = { ...reading.people, readAt: '2026-01-01T00:00:00.000Z' };
    await service.app.get(Database).transaction((tx) => store.write(tx, { ...reading, people }));
    await service.app.get(UsageSchedule).run();
    const page = await unused();
    expect(page).toMatchObject({ total: 0, analysis: { enabled: false }, reading: { state: 'partial' } });
    expect(await get<RoleUsageDto>('/roles/people/usage')).not.toHaveProperty('unusedPermissions');
  });
});
