import { trustedTime } from '../../src/common/trusted-clock';
import { grant, group, LIST, orgSnapshot, role, user, VIEW } from '../../src/access/model/testing/org-matrix';
import type { Problem } from '../../src/http/problem';
import type {
  MissingGrantPageDto,
  RoleComparisonDto,
  UserComparisonDto,
} from '../../src/users-roles/comparisons/comparisons.dto';
import { InventoryApp } from './inventory-app';

jest.setTimeout(120_000);

const D = { id: 'd', name: 'D' };
const CONDITION = { variable: 'v', operator: 'EQ', operands: [{ type: 'SCALAR', value: '1' }] };

/** Ann views in D and may list; Bob views everywhere, through a team; Cleo holds nothing. */
const snapshot = orgSnapshot({
  asOf: trustedTime(),
  users: [user('ann'), user('bob', 'inactive'), user('cleo')],
  groups: [group('team', { memberIds: ['bob'] })],
  roles: [...orgSnapshot().roles, role('editor', ['edit'])],
  grants: [
    grant('ann', 'viewer', 'd'),
    grant('ann', 'editor', 'd'),
    grant('bob', 'editor', 'd'),
    grant('team', 'viewer', '*', 'group'),
    grant('ann', 'gone', 'd'),
  ],
});

describe('Comparisons', () => {
  let app: InventoryApp;
  beforeAll(async () => {
    app = await InventoryApp.start();
    await app.publish(snapshot);
  });
  afterAll(() => app.close());

  const EDIT = 'routing:queue:edit';
  const inD = { everywhere: false, divisions: [D], conditional: [] };
  const everywhere = { everywhere: true, divisions: [], conditional: [] };

  it('of users tell what both may in the same way, and who may what otherwise', async () => {
    const { body } = await app.get<UserComparisonDto>('/comparisons/users?ids=ann,bob');
    expect(body).toMatchObject({ commonCount: 2, differingCount: 1, revision: 1 });
    expect(body.users).toEqual([
      { id: 'ann', name: 'ann', state: 'active' },
      { id: 'bob', name: 'bob', state: 'inactive' },
    ]);
    expect(body.permissions).toEqual([
      { permission: EDIT, common: true, variants: [{ userIds: ['ann', 'bob'], ...inD }] },
      { permission: LIST, common: true, variants: [{ userIds: ['ann', 'bob'], ...everywhere }] },
      {
        permission: VIEW,
        common: false,
        variants: [
          { userIds: ['ann'], ...inD },
          { userIds: ['bob'], ...everywhere },
        ],
      },
    ]);
  });

  it('have nothing in common with somebody who holds nothing', async () => {
    const { body } = await app.get<UserComparisonDto>('/comparisons/users?ids=ann,bob,cleo');
    expect(body).toMatchObject({ commonCount: 0, differingCount: 3 });
  });

  it('of roles are on expanded permissions, conditions included', async () => {
    const { body } = await app.get<RoleComparisonDto>('/comparisons/roles?ids=viewer,conditional');
    expect(body.roles).toEqual([
      { id: 'viewer', name: 'viewer' },
      { id: 'conditional', name: 'conditional' },
    ]);
    expect(body.permissions).toEqual([
      { permission: LIST, common: false, variants: [{ roleIds: ['viewer'], conditions: [] }] },
      {
        permission: VIEW,
        common: false,
        variants: [
          { roleIds: ['viewer'], conditions: [] },
          { roleIds: ['conditional'], conditions: [CONDITION] },
        ],
      },
    ]);
  });

  it('come page by page, and only the part that was asked for', async () => {
    const path = '/comparisons/users?ids=ann,bob&show=common&pageSize=1';
    const first = (await app.get<UserComparisonDto>(path)).body;
    const second = (await app.get<UserComparisonDto>(`${path}&pageToken=${first.nextPageToken}`)).body;
    const permissions = [...first.permissions, ...second.permissions].map(({ permission }) => permission);
    expect(permissions).toEqual([EDIT, LIST]);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('are files with a row for each who holds a permission', async () => {
    const file = (query: string) => app.get<{ permissions: object[] }>(`/comparisons/${query}&format=json`);
    const { body } = await file('users?ids=ann,bob&show=differing');
    const columns = {
      permission: VIEW,
      common: false,
      conditionalDivisionIds: [],
      conditionalDivisionNames: [],
    };
    expect(body.permissions).toEqual([
      {
        ...columns,
        userName: 'ann',
        userId: 'ann',
        everywhere: false,
        divisionIds: ['d'],
        divisionNames: ['D'],
      },
      { ...columns, userName: 'bob', userId: 'bob', everywhere: true, divisionIds: [], divisionNames: [] },
    ]);
    const roles = await file('roles?ids=viewer,conditional');
    expect(roles.body.permissions).toContainEqual({
      permission: VIEW,
      common: false,
      roleName: 'conditional',
      roleId: 'conditional',
      conditional: true,
    });
    expect((await file('users?ids=ann,bob&pageSize=10')).status).toBe(400);
    expect((await file('users?ids=ann,none')).status).toBe(404);
  });

  it('suggest the grants that somebody lacks, and through which group another holds them', async () => {
    const { body } = await app.get<MissingGrantPageDto>('/users/ann/missing-grants?comparedTo=bob');
    expect(body).toMatchObject({
      user: { id: 'ann' },
      comparedTo: { id: 'bob', state: 'inactive' },
      total: 1,
    });
    expect(body.grants).toEqual([
      {
        role: { id: 'viewer', name: 'viewer' },
        division: { id: '*', name: 'All divisions' },
        direct: false,
        groups: [{ id: 'team', name: 'team' }],
      },
    ]);
  });

  it('suggest nothing that is held in all divisions already, and no role that is gone', async () => {
    const { body } = await app.get<MissingGrantPageDto>('/users/bob/missing-grants?comparedTo=ann');
    expect(body.grants).toEqual([]);
    const forCleo = (await app.get<MissingGrantPageDto>('/users/cleo/missing-grants?comparedTo=ann')).body;
    expect(forCleo.grants.map((one) => [one.role.id, one.division, one.direct])).toEqual([
      ['editor', D, true],
      ['viewer', D, true],
    ]);
  });

  it.each([
    ['/comparisons/users', 'ids'],
    ['/comparisons/users?ids=ann', 'ids'],
    ['/comparisons/users?ids=ann,ann', 'ids'],
    ['/comparisons/users?ids=ann,', 'ids'],
    ['/comparisons/users?ids=1,2,3,4,5,6,7,8,9,10,11', 'ids'],
    ['/comparisons/roles?ids=viewer,editor&show=all', 'show'],
    ['/users/ann/missing-grants', 'comparedTo'],
  ])('refuse %s', async (path, parameter) => {
    const { status, body } = await app.get<Problem>(path);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, `/query/${parameter}`]);
  });

  it.each([
    '/comparisons/users?ids=ann,nobody',
    '/comparisons/roles?ids=viewer,gone',
    '/users/ann/missing-grants?comparedTo=nobody',
    '/users/nobody/missing-grants?comparedTo=ann',
  ])('do not find %s', async (path) => {
    const { status, body } = await app.get<Problem>(path);
    expect([status, body.detail]).toEqual([404, expect.stringMatching(/"(nobody|gone)"/)]);
  });

  it('cannot read all whom they are about again', async () => {
    for (const path of ['/comparisons/users?ids=ann,bob', '/users/ann/missing-grants?comparedTo=bob']) {
      const { body } = await app.get<Problem>(`${path}&consistency=fully_consistent`);
      expect(body.code).toBe('consistency_not_possible');
    }
  });
});
