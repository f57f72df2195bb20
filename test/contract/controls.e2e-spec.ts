import type { Change } from '../../simulator/controls/changes';
import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const granted = (subjectId: string, subjectType: string) => ({
  op: 'grant',
  subjectId,
  subjectType,
  roleId: 'agent',
  divisionId: '*',
});

describe('the controls', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'alice' }, { id: 'bob' }],
      groups: [{ id: 'leads', individualIds: ['alice'] }],
      roles: [{ id: 'agent', gives: 'routing:queue:view' }, { id: 'lead' }],
      grants: [
        ['alice', 'agent', 'north'],
        ['leads', 'lead', 'home', 'PC_GROUP'],
      ],
    });
    simulator = await simulatorWith({ org });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const check = async (query: string) =>
    (await simulator.control('GET', `/check?permission=routing:queue:view&${query}`)).body;
  const change = async (...changes: Change[]) =>
    expect((await simulator.change(...changes)).status).toBe(204);
  const allowed = { allowed: true };
  const denied = { allowed: false };

  it('say that the simulator is ready, and over what', async () => {
    expect((await simulator.control('GET', '/health')).body).toEqual({
      ready: true,
      org: 'Test Organisation',
      seed: 1,
      users: 2,
      roles: 4,
      grants: 5,
    });
  });

  it('count calls by operation and status, and forget them on demand', async () => {
    await simulator.get('/users/alice');
    await simulator.get('/users/nope');
    await simulator.get('/nothing/here');

    expect(await simulator.calls()).toMatchObject({
      total: 3,
      operations: { 'GET /api/v2/users/{userId}': 2, 'GET /api/v2/nothing/here': 1 },
      statuses: { 200: 1, 404: 2 },
      maxInFlight: 1,
    });

    await simulator.control('DELETE', '/calls');
    expect(await simulator.calls()).toMatchObject({ total: 0, operations: {}, tokenRequests: 0 });
  });

  it('count calls in flight together', async () => {
    await simulator.setFaults([{ effects: [{ kind: 'slow', ms: 100 }] }]);
    await Promise.all([1, 2, 3].map(() => simulator.get('/users')));

    expect((await simulator.calls()).maxInFlight).toBe(3);
  });

  it('tell what a subject may do, by the simulator’s own evaluator', async () => {
    const { body } = await simulator.control('GET', '/effective-access/alice');

    expect(body).toEqual({
      subjectId: 'alice',
      kind: 'user',
      state: 'active',
      permissions: { 'routing:queue:view': { divisions: ['north'], conditional: false } },
    });
    expect((await simulator.control('GET', '/effective-access/nope')).status).toBe(404);
  });

  it('check a permission somewhere, in a division, and everywhere', async () => {
    expect(await check('userId=alice')).toEqual(allowed);
    expect(await check('userId=alice&divisionId=north')).toEqual(allowed);
    expect(await check('userId=alice&divisionId=home')).toEqual(denied);
    expect(await check('userId=alice&divisionId=*')).toEqual(denied);
    expect(await check('userId=bob')).toEqual(denied);
    expect((await simulator.control('GET', '/check?userId=alice')).status).toBe(400);
  });

  it('give the truth in the same bytes for equal states', async () => {
    const truth = async () => JSON.stringify((await simulator.control('GET', '/truth')).body);
    const before = await truth();
    const grant = { subjectId: 'bob', roleId: 'agent', divisionId: '*' };

    await change({ op: 'grant', subjectType: 'PC_USER', ...grant });
    expect(await truth()).not.toBe(before);
    await change({ op: 'revoke', ...grant });
    expect(await truth()).toBe(before);
  });

  it('make every token invalid', async () => {
    await simulator.control('POST', '/expire-tokens');

    expect((await simulator.get('/users')).status).toBe(401);
  });

  it('change grants past the API, uncounted', async () => {
    await change({
      op: 'grant',
      subjectId: 'bob',
      subjectType: 'PC_USER',
      roleId: 'agent',
      divisionId: '*',
    });

    expect(await check('userId=bob&divisionId=*')).toEqual(allowed);
    const { body } = await simulator.get('/authorization/roles/agent/subjectgrants');
    expect(body.entities).toHaveLength(2);
    expect(await simulator.calls()).toMatchObject({ total: 1, effectiveWrites: 0 });
  });

  it('change the state of a user, and the listings with it', async () => {
    await simulator.get('/users');
    await change({ op: 'set-user-state', userId: 'alice', state: 'inactive' });

    expect(await check('userId=alice')).toEqual(denied);
    expect((await simulator.get('/users')).body.total).toBe(1);
  });

  it('change the members of a group, and whether it confers roles', async () => {
    const inherited = async () => (await simulator.get('/authorization/subjects/bob')).body.grants.length;
    expect(await inherited()).toBe(0);

    await change({ op: 'add-member', groupId: 'leads', userId: 'bob' });
    expect(await inherited()).toBe(1);
    await change({ op: 'set-group-roles-enabled', groupId: 'leads', rolesEnabled: false });
    expect(await inherited()).toBe(0);
    await change(
      { op: 'set-group-roles-enabled', groupId: 'leads', rolesEnabled: true },
      { op: 'remove-member', groupId: 'leads', userId: 'bob' },
    );
    expect(await inherited()).toBe(0);
  });

  it('change what a role gives', async () => {
    const policy = { domain: 'quality', entityName: 'evaluation', actionSet: ['view'] };
    const resourceConditionNode = {
      variableName: 'x',
      operator: 'EQ',
      operands: [{ type: 'SCALAR', value: '1' }],
    };
    await change({
      op: 'set-role-policies',
      roleId: 'agent',
      permissionPolicies: [{ ...policy, resourceConditionNode }],
      permissions: ['admin'],
    });

    expect(await check('userId=alice')).toEqual(denied);
    const { body } = await simulator.get('/authorization/roles/agent');
    expect(body.permissions).toEqual(['admin']);
    expect(body.permissionPolicies).toEqual([{ ...policy, allowConditions: true, resourceConditionNode }]);
  });

  it('delete roles and divisions with the grants in them', async () => {
    await change({ op: 'delete-role', roleId: 'lead' }, { op: 'delete-division', divisionId: 'north' });

    expect((await simulator.get('/authorization/roles/lead')).status).toBe(404);
    expect((await simulator.get('/authorization/roles/agent/subjectgrants')).body.total).toBe(0);
    expect((await simulator.get('/authorization/subjects/leads')).body.grants).toEqual([]);
  });

  it('add and change users, groups and roles', async () => {
    await change(
      { op: 'add-user', user: { id: 'carol', divisionId: 'north' } },
      { op: 'add-role', role: { id: 'coach', policies: [] } },
      { op: 'add-group', group: { id: 'coaches', individualIds: ['carol'] } },
      { op: 'grant', subjectId: 'coaches', subjectType: 'PC_GROUP', roleId: 'agent', divisionId: '*' },
      { op: 'change-user', userId: 'bob', values: { name: 'Robert' } },
      { op: 'change-role', roleId: 'coach', values: { name: 'Coach' } },
      { op: 'change-division', divisionId: 'north', values: { name: 'The North' } },
    );

    expect(await check('userId=carol')).toEqual(allowed);
    expect((await simulator.get('/users/carol')).body).toMatchObject({ division: { name: 'The North' } });
    expect((await simulator.get('/users/bob')).body).toMatchObject({ name: 'Robert', version: 2 });
    expect((await simulator.get('/authorization/roles/coach')).body).toMatchObject({ name: 'Coach' });

    await change({ op: 'change-group', groupId: 'coaches', values: { state: 'inactive' } });
    expect(await check('userId=carol')).toEqual(denied);
    await change({ op: 'delete-group', groupId: 'coaches' });
    expect((await simulator.get('/groups/coaches')).status).toBe(404);
  });

  it('add, change and delete permissions', async () => {
    const permission = { domain: 'routing', entityType: 'robot', action: 'view' };
    const robots = async () =>
      (await simulator.control('GET', '/check?permission=routing:robot:view&userId=alice&divisionId=home'))
        .body;
    await change(
      {
        op: 'set-role-policies',
        roleId: 'agent',
        permissionPolicies: [{ domain: 'routing', entityName: '*', actionSet: ['*'] }],
      },
      { op: 'set-permission', permission },
    );
    expect(await robots()).toEqual(denied);

    await change({ op: 'set-permission', permission: { ...permission, divisionAware: false } });
    expect(await robots()).toEqual(allowed);

    await change({ op: 'delete-permission', permission });
    expect(await robots()).toEqual(denied);
  });

  it.each<[string, Change]>([
    ['there is one of that id: alice', { op: 'add-user', user: { id: 'alice' } }],
    ['no such entity: south', { op: 'add-user', user: { id: 'dan', divisionId: 'south' } }],
    ['no such entity: zoe', { op: 'add-group', group: { id: 'new', ownerIds: ['zoe'] } }],
    [
      'no such permission: a:b:c',
      { op: 'delete-permission', permission: { domain: 'a', entityType: 'b', action: 'c' } },
    ],
  ])('refuse with "%s"', async (error, refused) => {
    expect(await simulator.change(refused)).toMatchObject({ status: 400, body: { error } });
  });

  it('add a division', async () => {
    await change({ op: 'add-division', id: 'south', name: 'South' });

    expect((await simulator.get('/authorization/divisions/south')).body).toMatchObject({ name: 'South' });
  });

  it.each<[unknown, string]>([
    [{ op: 'set-user-state', userId: 'nope', state: 'active' }, 'no such entity: nope'],
    [{ op: 'explode' }, 'unknown change "explode"'],
    [granted('nope', 'PC_USER'), 'no such subject: nope'],
    [granted('leads', 'PC_USER'), 'the subject leads is a PC_GROUP, not a PC_USER'],
    [{ op: 'revoke', subjectId: 'nope', roleId: 'agent', divisionId: '*' }, 'no such subject: nope'],
    [{ op: 'add-member', groupId: 'leads', userId: 'nope' }, 'no such entity: nope'],
    [{ op: 'remove-member', groupId: 'leads', userId: 'nope' }, 'no such entity: nope'],
    [
      { op: 'set-group-owners', groupId: 'leads', ownerIds: ['alice', 'nope'], includeOwners: true },
      'no such entity: nope',
    ],
    [
      { op: 'set-access-policy', policy: { id: 'p', subject: { type: 'CLIENT', id: 'nope' } } },
      'no such entity: nope',
    ],
  ])('refuse a change that makes no sense: %j', async (asked, problem) => {
    const before = (await simulator.control('GET', '/truth')).body;
    const { status, body } = await simulator.control('POST', '/changes', { changes: [asked] });

    expect(status).toBe(400);
    expect(body.error).toBe(problem);
    expect((await simulator.control('GET', '/truth')).body).toEqual(before);
  });

  it('make scheduled changes once, just before or just after the call that they wait for', async () => {
    const state = async () =>
      ((await simulator.get('/users/alice')).body as unknown as { state: string }).state;
    const to = (value: 'active' | 'inactive'): Change => ({
      op: 'set-user-state',
      userId: 'alice',
      state: value,
    });
    const match = { path: '/api/v2/users/{userId}' };
    await simulator.schedule(
      { match, call: 2, changes: [to('inactive')] },
      { match, call: 4, moment: 'before', changes: [to('active')] },
      { match: { path: '/api/v2/groups' }, changes: [to('inactive')] },
    );
    expect([await state(), await state(), await state(), await state(), await state()]).toEqual([
      'active',
      'active',
      'inactive',
      'active',
      'active',
    ]);
    const { scheduled } = (await simulator.control('GET', '/scheduled-changes')).body as unknown as {
      scheduled: unknown[];
    };
    expect(scheduled).toHaveLength(1);
  });

  it('tell which scheduled changes could not be made, and refuse a list that makes no sense', async () => {
    await simulator.schedule({ changes: [{ op: 'delete-role', roleId: 'nope' }] });
    await simulator.get('/users/alice');
    expect((await simulator.control('GET', '/scheduled-changes')).body).toEqual({
      scheduled: [],
      failures: ['no such entity: nope'],
    });
    expect((await simulator.schedule({ call: 0, changes: [] })).status).toBe(400);
  });
});
