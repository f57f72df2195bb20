import { trustedTime } from '../../src/common/trusted-clock';
import type { Snapshot, User } from '../../src/access/model/snapshot';
import { grant, group, orgSnapshot, role, user } from '../../src/access/model/testing/org-matrix';
import type { Problem } from '../../src/http/problem';
import type { ExplanationDto } from '../../src/permissions/explanation/explanation.dto';
import type { HolderPageDto } from '../../src/permissions/holders/holders.dto';
import type { EffectivePermissionPageDto } from '../../src/permissions/subjects/subject-permissions.dto';
import type { DivisionDetailsDto } from '../../src/users-roles/divisions/divisions.dto';
import type { HeldGrantPageDto } from '../../src/users-roles/subjects/grants.dto';
import type { UserDetailsDto, UserPageDto } from '../../src/users-roles/users/users.dto';
import { InventoryApp } from './inventory-app';

jest.setTimeout(120_000);

const division = (id: string, name: string) => ({ id, name, isHome: false });

/** Ann is at home in Sales and holds Lead there, and Guest through a team. */
const whole = orgSnapshot({
  asOf: trustedTime(),
  users: [{ ...user('ann'), name: 'Ann', divisionId: 'sales' }],
  groups: [group('team', { name: 'Team', memberIds: ['ann'] })],
  divisions: [division('sales', 'Sales'), division('care', 'Care')],
  roles: [
    { ...role('lead', ['view']), name: 'Lead' },
    { ...role('guest', ['list']), name: 'Guest' },
  ],
  grants: [
    grant('ann', 'lead', 'sales'),
    grant('ann', 'lead', 'care'),
    grant('ann', 'never-seen', '*'),
    grant('team', 'guest', 'sales', 'group'),
  ],
  readAt: {} as Snapshot['readAt'],
});

describe('What is gone', () => {
  let app: InventoryApp;
  beforeAll(async () => {
    app = await InventoryApp.start();
    await app.publish(whole);
    await app.publish({
      ...whole,
      revision: 2,
      divisions: whole.divisions.filter(({ id }) => id !== 'sales'),
      roles: whole.roles.filter(({ id }) => id !== 'guest'),
    });
  });
  afterAll(() => app.close());

  const sales = { id: 'sales', name: 'Sales', deleted: true };
  const guest = { id: 'guest', name: 'Guest', deleted: true };

  it('keeps its last name in grants, and says that it is gone', async () => {
    const { access, user: ann } = (await app.get<UserDetailsDto>('/users/ann')).body;
    expect(ann.division).toEqual(sales);
    expect(access.directGrants).toEqual([
      { role: { id: 'never-seen', deleted: true }, division: { id: '*', name: 'All divisions' } },
      { role: { id: 'lead', name: 'Lead' }, division: { id: 'care', name: 'Care' } },
      { role: { id: 'lead', name: 'Lead' }, division: sales },
    ]);
    expect(access.inheritedGrants).toEqual([
      { role: guest, division: sales, group: { id: 'team', name: 'Team' } },
    ]);
  });

  it('gives nothing: a role that is gone is no effective role', async () => {
    const { access } = (await app.get<UserDetailsDto>('/users/ann')).body;
    expect(access.effectiveRoles.map(({ name }) => name)).toEqual(['Lead']);
    expect(access.permissionCount).toBe(1);
  });

  it('keeps its name in lists, too', async () => {
    const { users } = (await app.get<UserPageDto>('/users?divisionId=sales')).body;
    expect(users).toEqual([{ id: 'ann', name: 'Ann', state: 'active', division: sales }]);
    const { grants } = (await app.get<HeldGrantPageDto>('/users/ann/grants?via=group')).body;
    expect(grants).toMatchObject([{ role: guest, division: sales }]);
  });

  it('keeps its name in files, too', async () => {
    expect(await app.csv('/users/ann/grants')).toContain(
      'Guest,guest,true,Sales,sales,true,group,Team,team,false\r\n',
    );
    expect(await app.csv('/users')).toContain('Ann,ann,,active,Sales,sales,true,\r\n');
    expect(await app.csv('/permissions/routing:queue:view/holders')).toContain(
      ',Lead,lead,false,Sales,sales,true,direct,',
    );
  });

  it('keeps its name among the sources of a permission, of what its holders hold, and in explanations', async () => {
    const care = { role: { id: 'lead', name: 'Lead' }, division: { id: 'care', name: 'Care' } };
    const sources = [care, { role: { id: 'lead', name: 'Lead' }, division: sales }];
    const { permissions } = (await app.get<EffectivePermissionPageDto>('/users/ann/permissions')).body;
    expect(permissions).toMatchObject([{ divisions: [care.division, sales], sources }]);
    const { holders } = (await app.get<HolderPageDto>('/permissions/routing:queue:view/holders')).body;
    expect(holders).toMatchObject([{ direct: sources }]);
    const asked = '/users/ann/permissions/routing:queue:list/explanation';
    const anywhere = (await app.get<ExplanationDto>(asked)).body;
    expect(anywhere.missing.find(({ code }) => code === 'role_deleted')?.roles).toContainEqual(guest);
    const { division: where, missing } = (await app.get<ExplanationDto>(`${asked}?divisionId=sales`)).body;
    expect(where).toEqual(sales);
    expect(missing).toMatchObject([{ code: 'division_unknown' }]);
  });

  it('is not found itself', async () => {
    for (const path of ['/divisions/sales', '/roles/guest', '/roles/guest/holders', '/divisions/*'])
      expect((await app.get<Problem>(path)).status).toBe(404);
    expect((await app.get<DivisionDetailsDto>('/divisions/care')).body.division).toEqual({
      ...division('care', 'Care'),
      userCount: 0,
      grantCount: 1,
    });
  });
});

describe('A page token', () => {
  let app: InventoryApp;
  beforeAll(async () => {
    app = await InventoryApp.start();
  });
  afterAll(() => app.close());

  const people = (...names: string[]): User[] => names.map((name) => ({ ...user(`id of ${name}`), name }));

  it('goes on in a newer revision behind the place where it was given', async () => {
    await app.publish({ ...whole, users: people('Ada', 'Ben', 'Cas', 'Dan'), groups: [], grants: [] });
    const first = (await app.get<UserPageDto>('/users?pageSize=2')).body;
    await app.publish({
      ...whole,
      revision: 2,
      users: people('Abe', 'Cas', 'Cat', 'Dan'),
      groups: [],
      grants: [],
    });
    const second = (await app.get<UserPageDto>(`/users?pageSize=2&pageToken=${first.nextPageToken}`)).body;
    expect(first.users.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    expect(second.users.map(({ name }) => name)).toEqual(['Cas', 'Cat']);
    expect([first.revision, second.revision]).toEqual([1, 2]);
  });
});

describe('A snapshot in which something is missing', () => {
  let app: InventoryApp;
  beforeAll(async () => {
    app = await InventoryApp.start();
    await app.publish({ ...whole, users: [], gaps: [{ part: 'users', seen: 0, detail: 'Not shown.' }] });
  });
  afterAll(() => app.close());

  it('says so, and shows those whom only grants and groups mention', async () => {
    const { body } = await app.get<UserPageDto>('/users');
    expect(body).toMatchObject({ partial: true, total: 1, users: [{ id: 'ann', state: 'unknown' }] });
    expect(body.users[0]).not.toHaveProperty('name');
    const details = (await app.get<UserDetailsDto>('/users/ann')).body;
    expect(details.access).toMatchObject({ effective: false, permissionCount: 0, directGrantCount: 3 });
  });
});

describe('Before anything was read', () => {
  let app: InventoryApp;
  beforeAll(async () => {
    app = await InventoryApp.start();
  });
  afterAll(() => app.close());

  it.each([
    '/users',
    '/users/ann',
    '/users/ann/grants',
    '/roles',
    '/divisions',
    '/trustees',
    '/comparisons/roles?ids=a,b',
  ])('%s answers 503', async (path) => {
    const { status, body } = await app.get<Problem>(path);
    expect([status, body.code]).toEqual([503, 'snapshot_missing']);
  });
});
