import { scriptedApi, type ScriptedAnswers } from '../testing/scripted-api';
import { GenesysGateways } from './genesys-gateways';
import type { ListOptions, ListResult } from './list-result';

type List = (gateways: GenesysGateways, options: ListOptions) => Promise<ListResult<unknown>>;

const page = (...entities: unknown[]) => ({ entities, pageSize: 100, pageNumber: 1, pageCount: 1 });
const leavingOut: ListOptions = { leaveOutUnreadable: true };
const group = { id: 'g', ownerIds: ['owner'], includeOwners: false };
const members = 'GET /api/v2/groups/{groupId}/members';
const individuals = 'GET /api/v2/groups/{groupId}/individuals';
const trustees = 'GET /api/v2/orgauthorization/trustees';

/** Every listing that a full sync run makes, with one good row. */
const listings: [operation: string, good: object, list: List, others?: ScriptedAnswers][] = [
  ['GET /api/v2/users/query', { id: 'u' }, ({ users }, options) => users.list(options)],
  [
    'GET /api/v2/authorization/divisions/query',
    { id: 'd', name: 'D' },
    ({ divisions }, options) => divisions.list(options),
  ],
  ['GET /api/v2/authorization/roles', { id: 'r', name: 'R' }, ({ roles }, options) => roles.list(options)],
  ['GET /api/v2/groups', { id: 'g' }, ({ groups }, options) => groups.list(options)],
  [members, { id: 'u' }, ({ groups }, options) => groups.members(group, options)],
  [
    individuals,
    { id: 'owner' },
    ({ groups }, options) => groups.members(group, options),
    { [members]: page({ id: 'owner' }) },
  ],
  ['GET /api/v2/oauth/clients', { id: 'c' }, ({ oauthClients }, options) => oauthClients.list(options)],
  [
    'GET /api/v2/authorization/permissions',
    { domain: 'a', permissionMap: { b: [{ domain: 'a', entityType: 'b', action: 'c' }] } },
    ({ permissions }, options) => permissions.list(options),
  ],
  [
    'GET /api/v2/authorization/roles/{roleId}/subjectgrants',
    { id: 'u', type: 'PC_USER', divisions: [{ id: 'd' }] },
    ({ grants }, options) => grants.ofRole('r', options),
  ],
  [
    'GET /api/v2/authorization/policies',
    { id: 'p', targetResource: 'a:b:c' },
    ({ accessPolicies }, options) => accessPolicies.list(options),
  ],
  [
    `${trustees}/{trusteeOrgId}/users`,
    { id: 'u' },
    ({ trustees: gateway }, options) => gateway.list(options),
    {
      [trustees]: page({ id: 'org', enabled: true }),
      [`${trustees}/{trusteeOrgId}/groups`]: page(),
    },
  ],
];

describe.each(listings)('%s', (operation, good, list, others = {}) => {
  const listed = (answer: object | number, options: ListOptions) =>
    list(new GenesysGateways(scriptedApi({ ...others, [operation]: answer })), options);

  it.each([
    ['null', null],
    ['a text', 'row'],
    ['an object without an id', {}],
    ['a row with an id of another type', { ...good, id: 7, domain: 7 }],
  ])('leaves out %s, counts it, and reads the others', async (_what, bad) => {
    const whole = await listed(page(good), leavingOut);
    const { items, leftOut } = await listed(page(bad, good), leavingOut);

    expect(items).toEqual(whole.items);
    expect(items).toHaveLength(1);
    expect(leftOut).toMatchObject({ count: 1 });
    expect(leftOut?.detail).toContain(`${operation} answered without a usable entities[0]`);
  });

  it('fails by one such row where the caller has no use for a part', async () => {
    await expect(listed(page(good, null), {})).rejects.toMatchObject({ code: 'genesys_unexpected_shape' });
  });

  it('says nothing of rows that are all readable', async () => {
    expect((await listed(page(good), leavingOut)).leftOut).toBeUndefined();
  });
});

describe.each(listings.filter(([operation]) => !operation.includes('trustees')))(
  'A page of %s without entities',
  (operation, _good, list, others = {}) => {
    it.each([[{}], [{ entities: null }], [{ entities: {} }], [{ total: 0, pageCount: 0 }], [[]]])(
      'is a failure and not an empty page: %j',
      async (answer) => {
        const { api } = scriptedApi({ ...others, [operation]: answer });
        await expect(list(new GenesysGateways({ api }), leavingOut)).rejects.toMatchObject({
          code: 'genesys_unexpected_shape',
        });
      },
    );
  },
);

describe('Parts of a row', () => {
  const readable = { domain: 'routing', entityName: 'queue', actionSet: ['view'] };

  it('a policy that cannot be read gives nothing; the rest of its role does', async () => {
    const bad = [null, { domain: 'routing', actionSet: ['*'] }, { ...readable, actionSet: [null] }];
    const row = { id: 'r', name: 'R', permissionPolicies: [...bad, readable] };
    const { api } = scriptedApi({ 'GET /api/v2/authorization/roles': { ...page(row), total: 1 } });

    const { items, leftOut, rowsRead } = await new GenesysGateways({ api }).roles.list(leavingOut);

    expect(items).toMatchObject([{ policies: [{ domain: 'routing', entity: 'queue', actions: ['view'] }] }]);
    expect([leftOut?.count, rowsRead]).toEqual([3, 1]);
  });

  it('a role that is read by itself fails by such a policy: there is no gap that would tell of it', async () => {
    const row = { id: 'r', name: 'R', permissionPolicies: [{ domain: 'routing', actionSet: ['*'] }] };
    const { api } = scriptedApi({ 'GET /api/v2/authorization/roles/{roleId}': row });

    await expect(new GenesysGateways({ api }).roles.get('r')).rejects.toThrow(
      'permissionPolicies[0].entityName',
    );
  });

  it('a group with an owner that cannot be read is left out whole: the owner would count as a member', async () => {
    const { api } = scriptedApi({ 'GET /api/v2/groups': page({ id: 'g', owners: [null] }, { id: 'h' }) });

    const { items } = await new GenesysGateways({ api }).groups.list(leavingOut);

    expect(items.map(({ id }) => id)).toEqual(['h']);
  });

  it('a permission that cannot be read leaves the others of its domain', async () => {
    const b = [{ domain: 'a', entityType: 'b' }, null, { domain: 'a', entityType: 'b', action: 'c' }];
    const domain = { domain: 'a', permissionMap: { b, d: 'none' } };
    const { api } = scriptedApi({ 'GET /api/v2/authorization/permissions': page(domain) });

    const { items, leftOut } = await new GenesysGateways({ api }).permissions.list(leavingOut);

    expect(items).toMatchObject([{ action: 'c' }]);
    expect(leftOut?.count).toBe(3);
  });

  it.each(['', 'routing', 'routing:queue', 'routing::view', 'a:b:c:d'])(
    'an access policy for %j names no permissions that it applies to, so it is not read as one',
    async (targetResource) => {
      const row = { id: 'p', targetResource };
      const { api } = scriptedApi({ 'GET /api/v2/authorization/policies': page(row) });

      const { items, leftOut } = await new GenesysGateways({ api }).accessPolicies.list(leavingOut);

      expect([items.length, leftOut?.count]).toEqual([0, 1]);
    },
  );
});

describe('Trustees of an organisation that is gone when they are asked for', () => {
  const answers = {
    [trustees]: page({ id: 'gone', enabled: true }),
    [`${trustees}/{trusteeOrgId}/users`]: 404,
    [`${trustees}/{trusteeOrgId}/groups`]: page({ id: 'g' }),
  };
  const list = (options: ListOptions) => new GenesysGateways(scriptedApi(answers)).trustees.list(options);

  it('are left out', async () => {
    const { items, leftOut } = await list(leavingOut);

    expect(items.map(({ id }) => id)).toEqual(['g']);
    expect(leftOut).toMatchObject({ count: 1 });
  });

  it('fail the listing where the caller has no use for a part', async () => {
    await expect(list({})).rejects.toMatchObject({ code: 'genesys_not_found' });
  });
});

describe('A listing that is read again because rows moved', () => {
  it('counts what the last reading left out', async () => {
    let asked = 0;
    const answer = {
      get entities() {
        asked += 1;
        return [{ id: 'u' }, { id: 'u' }, null];
      },
      pageNumber: 1,
      pageCount: 1,
    };
    const { api } = scriptedApi({ [members]: answer });

    const { leftOut, unsettled } = await new GenesysGateways({ api }).groups.members(
      { ...group, ownerIds: [] },
      leavingOut,
    );

    expect(asked).toBeGreaterThan(3);
    expect(leftOut?.count).toBe(1);
    expect(unsettled).toBe(true);
  });
});
