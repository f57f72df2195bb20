import { scriptedApi, type ScriptedAnswers } from '../testing/scripted-api';
import { AccessPoliciesGateway } from './access-policies-gateway';
import { GrantsGateway } from './grants-gateway';
import { GroupsGateway } from './groups-gateway';
import { OAuthClientsGateway } from './oauth-clients-gateway';
import { PermissionsGateway } from './permissions-gateway';
import { TrusteesGateway } from './trustees-gateway';
import { UsersGateway } from './users-gateway';

const page = (...entities: object[]) => ({
  entities,
  pageSize: 100,
  pageNumber: 1,
  total: entities.length,
  pageCount: 1,
});
const api = (answers: ScriptedAnswers) => scriptedApi(answers).api;

describe('what an answer leaves in doubt', () => {
  it.each([
    ['active', 'active'],
    ['deleted', 'deleted'],
    ['inactive', 'inactive'],
    ['suspended', 'inactive'],
    ['ACTIVE', 'inactive'],
    [undefined, 'inactive'],
  ])('makes of a user in state %p one that is %s', async (state, read) => {
    const { items } = await new UsersGateway(
      api({ 'GET /api/v2/users/query': page({ id: 'u', state }) }),
    ).list();

    expect(items).toEqual([{ id: 'u', name: '', state: read }]);
  });

  it('makes of a group that does not say so one whose roles and owners do not count', async () => {
    const { items } = await new GroupsGateway(
      api({ 'GET /api/v2/groups': page({ id: 'g', owners: null }) }),
    ).list();

    expect(items).toMatchObject([
      { rolesEnabled: false, includeOwners: false, ownerIds: [], state: 'inactive' },
    ]);
  });

  it.each([
    ['active', 'active'],
    [undefined, 'active'],
    ['disabled', 'disabled'],
    ['inactive', 'inactive'],
    ['paused', 'inactive'],
  ])('makes of a client in state %p one that is %s', async (state, read) => {
    const { items } = await new OAuthClientsGateway(
      api({ 'GET /api/v2/oauth/clients': page({ id: 'c', state }) }),
    ).list();

    expect(items).toMatchObject([{ state: read, grantType: 'unknown', heldRoles: [] }]);
  });

  it('makes a permission count in its division only', async () => {
    const permissionMap = { queue: [{ domain: 'routing', entityType: 'queue', action: 'view' }] };
    const answers = { 'GET /api/v2/authorization/permissions': page({ domain: 'routing', permissionMap }) };

    expect((await new PermissionsGateway(api(answers)).list()).items).toMatchObject([
      { divisionAware: true, allowsConditions: false },
    ]);
  });

  it('makes an access policy apply to everyone', async () => {
    const answers = {
      'GET /api/v2/authorization/policies': page({ id: 'p', targetResource: 'a:b:c', effect: 'MAYBE' }),
    };

    expect((await new AccessPoliciesGateway(api(answers)).list()).items).toMatchObject([
      { effect: 'DENY', active: true, subjectType: 'ALL' },
    ]);
  });

  it('leaves out trustees who are not active, and those of a trust that is not enabled', async () => {
    const trustees = 'GET /api/v2/orgauthorization/trustees';
    const { api, urls } = scriptedApi({
      [trustees]: page({ id: 'on', enabled: true }, { id: 'off', enabled: false }, { id: 'unsaid' }),
      [`${trustees}/{trusteeOrgId}/users`]: page(
        { id: 'u1', state: 'active' },
        { id: 'u2', state: 'inactive' },
      ),
      [`${trustees}/{trusteeOrgId}/groups`]: page({ id: 'g1' }),
    });

    const { items, rowsRead } = await new TrusteesGateway(api).list();

    expect(items).toEqual([
      { id: 'u1', name: '', type: 'trustee_user', organizationId: 'on' },
      { id: 'g1', name: '', type: 'trustee_group', organizationId: 'on' },
    ]);
    expect(rowsRead).toBe(3);
    expect(urls).toHaveLength(3);
  });
});

describe('grants of a role', () => {
  const grants = async (...rows: object[]) =>
    new GrantsGateway(
      api({ 'GET /api/v2/authorization/roles/{roleId}/subjectgrants': page(...rows) }),
    ).ofRole('r');
  const row = (id: string, type: string, ...divisions: string[]) => ({
    id,
    type,
    divisions: divisions.map((divisionId) => ({ id: divisionId })),
  });

  it('are one for each subject and division, however often they are named', async () => {
    const { items, rowsRead } = await grants(row('u', 'PC_USER', 'd1', '*'), row('u', 'PC_USER', '*', 'd2'));

    expect(items.map(({ subjectType, divisionId }) => [subjectType, divisionId])).toEqual([
      ['user', 'd1'],
      ['user', '*'],
      ['user', 'd2'],
    ]);
    expect(rowsRead).toBe(2);
  });

  it('do not mix subjects of different types that share an id', async () => {
    expect((await grants(row('x', 'PC_USER', 'd'), row('x', 'PC_GROUP', 'd'))).items).toHaveLength(2);
  });

  it('of unknown types are counted and left out', async () => {
    const { items, leftOut } = await grants(
      row('a', 'UNKNOWN', 'd'),
      row('b', 'PC_ROBOT', 'd'),
      row('c', 'PC_USER', 'd'),
    );

    expect([items.length, leftOut?.count]).toEqual([1, 2]);
  });

  it('without divisions are refused, with the field that lacks', async () => {
    await expect(grants({ id: 'u', type: 'PC_USER' })).rejects.toThrow(
      'GET /api/v2/authorization/roles/{roleId}/subjectgrants answered without a usable entities[0].divisions',
    );
  });
});

describe('members of a group', () => {
  const group = (includeOwners: boolean, ...ownerIds: string[]) => ({ id: 'g', includeOwners, ownerIds });
  const members = 'GET /api/v2/groups/{groupId}/members';
  const individuals = 'GET /api/v2/groups/{groupId}/individuals';
  const answers = {
    [members]: page({ id: 'owner' }, { id: 'member owner' }, { id: 'member' }),
    [individuals]: { entities: [{ id: 'member owner' }, { id: 'member' }] },
  };

  it('do not hold an owner who is none in their own right', async () => {
    const { items } = await new GroupsGateway(api(answers)).members(group(false, 'owner', 'member owner'));

    expect(items).toEqual(['member owner', 'member']);
  });

  it('are read without the individuals when no owner is among them, or owners count anyway', async () => {
    const { api, urls } = scriptedApi({ [members]: answers[members] });

    expect((await new GroupsGateway(api).members(group(false, 'absent'))).items).toHaveLength(3);
    expect((await new GroupsGateway(api).members(group(true, 'owner'))).items).toEqual([
      'member owner',
      'member',
    ]);
    expect(urls).toHaveLength(2);
  });
});

describe('users that our client may see only in part', () => {
  it('are read by state, and a window that Genesys refuses is not asked for', async () => {
    const entities = Array.from({ length: 500 }, (_, index) => ({ id: `u${index}`, state: 'active' }));
    const listing = { entities, pageSize: 5_000, total: 12_000, pageCount: 3 };
    const { api, urls } = scriptedApi({ 'GET /api/v2/users/query': 403, 'GET /api/v2/users': listing });

    const { items, expectedTotal, gap } = await new UsersGateway(api).list();

    expect([items.length, expectedTotal]).toEqual([500, 36_000]);
    expect(gap).toContain('only 500 of 36000 visible ones can be listed');
    expect(urls.filter((url) => url.includes('state=active') && url.includes('pageNumber=2'))).not.toEqual(
      [],
    );
    expect(urls.filter((url) => url.includes('pageNumber=3'))).toEqual([]);
  });
});
