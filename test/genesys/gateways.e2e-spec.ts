import type { Truth } from '../../simulator/org/truth';
import type { Grant } from '../../src/access/model/snapshot';
import { AccessPoliciesGateway } from '../../src/genesys/gateways/access-policies-gateway';
import { DivisionsGateway } from '../../src/genesys/gateways/divisions-gateway';
import { GrantsGateway } from '../../src/genesys/gateways/grants-gateway';
import { GroupsGateway } from '../../src/genesys/gateways/groups-gateway';
import { OAuthClientsGateway } from '../../src/genesys/gateways/oauth-clients-gateway';
import { OrganizationGateway } from '../../src/genesys/gateways/organization-gateway';
import { PermissionsGateway } from '../../src/genesys/gateways/permissions-gateway';
import { RolesGateway } from '../../src/genesys/gateways/roles-gateway';
import { TrusteesGateway } from '../../src/genesys/gateways/trustees-gateway';
import { UsersGateway } from '../../src/genesys/gateways/users-gateway';
import type { GenesysApi } from '../../src/genesys/genesys-api';
import { GenesysHarness } from './genesys-harness';

type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const bySubject = (grants: readonly Row[]) =>
  grants
    .map((grant) => [grant.subjectType, grant.subjectId, grant.roleId, grant.divisionId].map(String))
    .sort();

/** Comparable whatever the order of rows and fields; `toEqual` on large sets takes quadratic time. */
const inOrder = (rows: Iterable<object>) =>
  [...rows].map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

describe('the gateways, held against the truth of the simulator', () => {
  let harness: GenesysHarness;
  let api: GenesysApi;
  let truth: Record<string, Row[]>;

  beforeAll(async () => {
    harness = await GenesysHarness.start();
    api = harness.client().api;
    truth = (await harness.control<Truth>('GET', 'truth')) as Record<string, Row[]>;
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.reset());

  it('read the organisation', async () => {
    expect(await new OrganizationGateway(api).get()).toEqual(truth.organization);
  });

  it('read every user of every state', async () => {
    const { items } = await new UsersGateway(api).list();

    const expected = truth.users!.map(({ id, name, email, state, divisionId }) => ({
      dormantSince: undefined,
      id,
      name,
      email,
      state,
      divisionId,
    }));
    expect(inOrder(items.map((user) => ({ ...user, dormantSince: undefined })))).toEqual(inOrder(expected));
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['active', 'inactive', 'deleted']));
  });

  it('tell who has not signed in for long', async () => {
    const { items } = await new UsersGateway(api).list();
    const dormant = items.filter(({ dormantSince }) => dormantSince !== undefined).map(({ id }) => id);
    expect(dormant.sort()).toEqual(['demo-deleted-admin', 'demo-dormant-admin', 'demo-inactive-admin']);
  });

  it('read roles with flat permissions, policies and conditions', async () => {
    const { items, expectedTotal } = await new RolesGateway(api).list();

    expect(expectedTotal).toBe(truth.roles!.length);
    for (const role of truth.roles!) {
      const read = items.find(({ id }) => id === role.id)!;
      expect(read).toMatchObject({ name: role.name, isDefault: role.default });
      expect([...read.permissions].sort()).toEqual(role.permissions);
      const policies = read.policies.map(({ domain, entity, actions, condition }) => {
        return { domain, entity, actions: [...actions].sort(), conditional: condition !== undefined };
      });
      const expected = (role.policies as Row[]).map(({ domain, entityName, actionSet, condition }) => {
        return { domain, entity: entityName, actions: actionSet, conditional: condition !== undefined };
      });
      expect(inOrder(policies)).toEqual(inOrder(expected));
    }
  });

  it('read the grants of every role, with their divisions', async () => {
    const grants: Grant[] = [];
    for (const role of truth.roles!)
      grants.push(...(await new GrantsGateway(api).ofRole(role.id as string)).items);

    const expected = truth.grants!.map((grant) => ({
      ...grant,
      subjectType: (grant.subjectType as string).slice('PC_'.length).toLowerCase(),
    }));
    expect(bySubject(grants)).toEqual(bySubject(expected));
  });

  it('tell direct from inherited grants of one subject', async () => {
    const group = truth.groups!.find(
      (one) =>
        one.rolesEnabled &&
        one.individualIds.length > 0 &&
        truth.grants!.some((grant) => grant.subjectId === one.id),
    )!;
    const userId = group.individualIds[0] as string;

    const { direct, inherited } = await new GrantsGateway(api).ofSubject(userId);

    const directTruth = truth.grants!.filter((grant) => grant.subjectId === userId);
    expect(new Set(direct)).toEqual(
      new Set(directTruth.map(({ roleId, divisionId }) => ({ roleId, divisionId }))),
    );
    const [grant] = truth.grants!.filter(({ subjectId }) => subjectId === group.id);
    expect(inherited).toContainEqual({
      groupId: group.id,
      roleId: grant!.roleId,
      divisionId: grant!.divisionId,
    });
  });

  it('read one user of each state, one group, one client and one role as the listings give them', async () => {
    const [users, groups] = [new UsersGateway(api), new GroupsGateway(api)];
    const [clients, roles] = [new OAuthClientsGateway(api), new RolesGateway(api)];
    const listedUsers = (await users.list()).items;
    for (const state of ['active', 'inactive', 'deleted']) {
      const listed = listedUsers.find((user) => user.state === state)!;
      expect(await users.get(listed.id)).toEqual(listed);
    }
    const group = (await groups.list()).items[0]!;
    expect(await groups.get(group.id)).toEqual(group);
    const client = (await clients.list()).items[0]!;
    expect(await clients.get(client.id)).toEqual(client);
    const role = (await roles.list()).items[0]!;
    expect(await roles.get(role.id)).toEqual(role);
  });

  it('find nothing where there is none', async () => {
    const gateways = [
      new UsersGateway(api),
      new GroupsGateway(api),
      new OAuthClientsGateway(api),
      new RolesGateway(api),
    ];
    const found = await Promise.all(gateways.map((gateway) => gateway.get('nobody')));
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('read the divisions, one of them home', async () => {
    const { items } = await new DivisionsGateway(api).list();

    expect(new Set(items)).toEqual(
      new Set(truth.divisions!.map(({ id, name, homeDivision }) => ({ id, name, isHome: homeDivision }))),
    );
  });

  it('read the catalogue of permissions', async () => {
    const { items } = await new PermissionsGateway(api).list();

    const expected = truth.catalogue!.map(({ entityType, ...rest }) => ({ ...rest, entity: entityType }));
    expect(inOrder(items)).toEqual(inOrder(expected));
  });

  it('read the groups, and their members without owners who are none', async () => {
    const gateway = new GroupsGateway(api);
    const { items } = await gateway.list();

    expect(items).toHaveLength(truth.groups!.length);
    for (const group of truth.groups!) {
      const read = items.find(({ id }) => id === group.id)!;
      const members = await gateway.members(read);
      const { rolesEnabled, includeOwners, state, ownerIds } = group;
      expect({ ...read, ownerIds: [...read.ownerIds].sort() }).toMatchObject({
        rolesEnabled,
        includeOwners,
        state,
        ownerIds,
      });
      const individuals = group.individualIds as string[];
      const owners = group.ownerIds as string[];
      const countsAsMember = (id: string) =>
        !owners.includes(id) || (!includeOwners && individuals.includes(id));
      const expected = [...individuals, ...(group.dynamicIds as string[])].filter(countsAsMember);
      expect(new Set(members.items)).toEqual(new Set(expected));
    }
  });

  it('read the OAuth clients with the roles they hold', async () => {
    const { items } = await new OAuthClientsGateway(api).list();

    expect(items).toHaveLength(truth.clients!.length);
    for (const client of truth.clients!) {
      const read = items.find(({ id }) => id === client.id)!;
      expect(read).toMatchObject({
        name: client.name,
        state: client.state,
        grantType: client.authorizedGrantType,
      });
      const held = truth.grants!.filter(({ subjectId }) => subjectId === client.id);
      expect(new Set(read.heldRoles)).toEqual(
        new Set(held.map(({ roleId, divisionId }) => ({ roleId, divisionId }))),
      );
    }
  });

  it('read the trustees that are active', async () => {
    const { items } = await new TrusteesGateway(api).list();

    const expected = truth
      .trusts!.filter((trust) => trust.enabled)
      .flatMap((trust) => [
        ...(trust.users as Row[]).filter((user) => user.state === 'active'),
        ...(trust.groups as Row[]),
      ]);
    expect(items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id as string).sort());
    expect(items.length).toBeGreaterThan(0);
  });

  it('read the access policies', async () => {
    const { items } = await new AccessPoliciesGateway(api).list();

    expect(items.map(({ id, target, effect, active }) => ({ id, target, effect, active }))).toEqual(
      truth.accessPolicies!.map(({ id, targetResource, effect, active }) => ({
        id,
        target: targetResource,
        effect,
        active,
      })),
    );
    expect(items.length).toBeGreaterThan(0);
  });

  it('page by what comes back, however small the pages are', async () => {
    await harness.control('PUT', 'modes', {
      pageCaps: { roles: 7, usersQuery: 30, divisionsQuery: 2, subjectGrants: 3 },
    });
    try {
      const pages: number[] = [];
      const roles = await new RolesGateway(api).list({
        onPage: ({ expectedPages }) => pages.push(expectedPages!),
      });
      expect(roles.items).toHaveLength(truth.roles!.length);
      expect(pages).toEqual(pages.map(() => Math.ceil(truth.roles!.length / 7)));
      expect((await new UsersGateway(api).list()).items).toHaveLength(truth.users!.length);
      expect((await new DivisionsGateway(api).list()).items).toHaveLength(truth.divisions!.length);
    } finally {
      await harness.control('PUT', 'modes', {
        pageCaps: { roles: 500, usersQuery: 500, divisionsQuery: 200, subjectGrants: 100 },
      });
    }
  });

  it('read the visible users only, and say so, when our client may not see all divisions', async () => {
    const partial = harness.client({ clientId: 'rolecall-partial', clientSecret: 'rolecall-partial-secret' });

    const { items, gap } = await new UsersGateway(partial.api).list();

    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThan(truth.users!.length);
    expect(gap).toContain('directory:user:view in all divisions');
  });

  it('name the permission that our client lacks', async () => {
    const norights = harness.client({
      clientId: 'rolecall-norights',
      clientSecret: 'rolecall-norights-secret',
    });

    await expect(new RolesGateway(norights.api).list()).rejects.toMatchObject({
      code: 'genesys_forbidden',
      missingPermissions: ['authorization:role:view'],
      genesys: { status: 403, code: 'missing.permissions', path: '/api/v2/authorization/roles', attempts: 1 },
    });
  });

  it.each(['..', '.', ''])('refuse to send the id %p, which would change the path', async (id) => {
    await expect(new GrantsGateway(api).ofSubject(id)).rejects.toMatchObject({
      code: 'genesys_invalid_call',
    });
    expect(harness.log.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  it.each(['a/b', 'a?b#c', '%2e%2e', 'ü x'])('send the id %p as one segment of the path', async (id) => {
    await expect(new GrantsGateway(api).ofSubject(id)).rejects.toMatchObject({ code: 'genesys_not_found' });
  });
});
