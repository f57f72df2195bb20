import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { buildOrg } from '../support/build-org';
import type { Answer, SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

type Call = [method: string, path: string, body?: unknown];
type Entity = Record<string, unknown> & { id: string };

const client = (more: object = {}) => ({ name: 'Sync', authorizedGrantType: 'CLIENT-CREDENTIALS', ...more });
const roleDivisions = (roleId: string, divisionId = '*') => ({ roleDivisions: [{ roleId, divisionId }] });
const group = (more: object = {}) => ({
  name: 'New',
  type: 'official',
  rulesVisible: true,
  visibility: 'public',
  ...more,
});
const person = (more: object = {}) => ({
  name: 'Erin',
  email: 'erin@example.org',
  divisionId: 'north',
  ...more,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

describe('writes', () => {
  let org: SimulatedOrg;
  let simulator: SimulatorClient;

  beforeEach(async () => {
    org = buildOrg({
      divisions: ['north', 'empty'],
      users: [{ id: 'alice', divisionId: 'north' }, { id: 'bob' }, { id: 'carol', state: 'deleted' }],
      groups: [{ id: 'leads', name: 'Leads', individualIds: ['alice'], dynamicIds: ['bob'] }],
      roles: [
        { id: 'everything', gives: '*:*:*' },
        { id: 'agent', gives: 'routing:queue:view' },
        { id: 'shipped', name: 'Shipped', default: true, defaultRoleId: 'shipped' },
        { id: 'employee', name: 'employee', default: true, defaultRoleId: 'employee' },
        { id: 'people', gives: 'directory:user:*; authorization:grant:*' },
      ],
      clients: [{ id: 'root' }, { id: 'local' }, { id: 'app' }, { id: 'idle', state: 'inactive' }],
      grants: [
        ['root', 'everything', '*', 'PC_OAUTH_CLIENT'],
        ['local', 'people', 'home', 'PC_OAUTH_CLIENT'],
        ['app', 'agent', 'home', 'PC_OAUTH_CLIENT'],
        ['idle', 'agent', 'home', 'PC_OAUTH_CLIENT'],
        ['alice', 'agent', 'north'],
        ['alice', 'employee', 'home'],
        ['leads', 'agent', 'empty', 'PC_GROUP'],
      ],
    });
    simulator = await simulatorWith({ org });
    await simulator.login('root');
  });
  afterEach(closeSimulators);

  const send = (method: string, path: string, body?: unknown): Promise<Answer> =>
    simulator.send(`/api/v2${path}`, {
      method,
      headers: { ...simulator.authorization(), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const entity = async (...call: Call) => (await send(...call)).body as unknown as Entity;
  const truth = async () => (await simulator.control('GET', '/truth')).body;
  const grantsOf = (id: string) =>
    (org.grants.get(id) ?? []).map(({ roleId, divisionId }) => `${roleId} in ${divisionId}`);

  const refusals: [...Call, status: number, code: string][] = [
    ['POST', '/users', person({ name: ' ' }), 400, 'constraint.validation'],
    ['POST', '/users', person({ divisionId: 'nope' }), 400, 'general.bad.request'],
    ['POST', '/users', person({ email: 'ALICE@example.org' }), 409, 'general.conflict'],
    ['POST', '/users', person({ email: 'carol@example.org' }), 409, 'general.conflict'],
    ['POST', '/users', person({ state: 'deleted' }), 400, 'invalid.value'],
    ['POST', '/users', person({ title: 7 }), 400, 'invalid.value'],
    ['POST', '/users', [], 400, 'constraint.validation'],
    ['PATCH', '/users/alice', { title: 'Lead' }, 400, 'constraint.validation'],
    ['PATCH', '/users/alice', { version: 7 }, 409, 'general.conflict'],
    ['PATCH', '/users/alice', { version: 1, email: 'bob@example.org' }, 409, 'general.conflict'],
    ['PATCH', '/users/carol', { version: 1 }, 404, 'general.resource.not.found'],
    ['PATCH', '/users/nope', { version: 1 }, 404, 'general.resource.not.found'],
    ['DELETE', '/users/carol', undefined, 404, 'general.resource.not.found'],
    ['PUT', '/users/alice/roles', ['employee', 'nope'], 404, 'general.resource.not.found'],
    ['PUT', '/users/alice/roles', [], 400, 'bad.request'],
    ['PUT', '/users/leads/roles', ['agent'], 404, 'general.resource.not.found'],
    ['PUT', '/authorization/roles/agent/users/add', ['bob', 'leads'], 404, 'not.found'],
    ['PUT', '/authorization/roles/nope/users/add', ['bob'], 404, 'not.found'],
    ['PUT', '/authorization/roles/agent/users/remove', 'alice', 400, 'constraint.validation'],
    ['PUT', '/authorization/roles/employee/users/remove', ['alice'], 400, 'bad.request'],
    ['POST', '/authorization/roles', {}, 400, 'constraint.validation'],
    ['POST', '/authorization/roles', { name: 'X', permissionPolicies: [{}] }, 400, 'general.bad.request'],
    ['PUT', '/authorization/roles/shipped', { name: 'Other' }, 400, 'general.bad.request'],
    ['DELETE', '/authorization/roles/nope', undefined, 404, 'not.found'],
    ['POST', '/groups', group({ name: 'leads' }), 400, 'group.name.in.use'],
    ['POST', '/groups', group({ visibility: undefined }), 400, 'constraint.validation'],
    ['POST', '/groups', group({ ownerIds: ['nope'] }), 404, 'general.resource.not.found'],
    ['PUT', '/groups/leads', { version: 9 }, 400, 'general.conflict'],
    ['POST', '/groups/leads/members', { memberIds: ['bob'], version: 9 }, 409, 'general.conflict'],
    ['POST', '/groups/leads/members', { memberIds: ['nope'] }, 400, 'general.resource.not.found'],
    ['POST', '/groups/leads/members', { memberIds: many(51) }, 400, 'bad.request'],
    ['DELETE', '/groups/leads/members', undefined, 400, 'bad.request'],
    ['POST', '/authorization/divisions', { description: '' }, 400, 'division.name.invalid'],
    ['POST', '/authorization/divisions', { name: 'North' }, 409, 'resource.already.exists'],
    ['PUT', '/authorization/divisions/empty', { name: 'north' }, 409, 'resource.already.exists'],
    ['DELETE', '/authorization/divisions/home', undefined, 400, 'precondition.failure'],
    ['DELETE', '/authorization/divisions/north', undefined, 400, 'precondition.failure'],
    ['POST', '/authorization/divisions/north/restore', { name: 'N' }, 409, 'resource.already.exists'],
    ['POST', '/authorization/divisions/nope/restore', { name: 'N' }, 404, 'not.found'],
    ['POST', '/authorization/divisions/north/objects/USER', [], 400, 'empty.bulk.division.update'],
    ['POST', '/authorization/divisions/north/objects/USER', many(51), 400, 'too.many.bulk.division.updates'],
    ['POST', '/authorization/divisions/north/objects/USER', ['nope'], 404, 'general.resource.not.found'],
    ['POST', '/authorization/divisions/north/objects/QUEUE', ['q'], 404, 'general.resource.not.found'],
    ['POST', '/authorization/divisions/north/objects/SHIP', ['q'], 400, 'invalid.value'],
    ['POST', '/oauth/clients', client({ authorizedGrantType: undefined }), 400, 'grant.type.required'],
    ['POST', '/oauth/clients', client({ authorizedGrantType: 'X' }), 400, 'bad.grant.type'],
    ['POST', '/oauth/clients', client(), 400, 'missing.client.roles'],
    ['POST', '/oauth/clients', client(roleDivisions('nope')), 400, 'bad.client.role'],
    ['POST', '/oauth/clients', client(roleDivisions('agent')), 400, 'bad.client.role'],
    [
      'POST',
      '/oauth/clients',
      client({ ...roleDivisions('everything'), state: 'disabled' }),
      400,
      'bad.client.state',
    ],
    ['POST', '/oauth/clients', client({ authorizedGrantType: 'CODE' }), 400, 'missing.client.scope'],
    [
      'POST',
      '/oauth/clients',
      client({ authorizedGrantType: 'CODE', scope: ['everything'] }),
      400,
      'auth.invalid.scope',
    ],
    [
      'POST',
      '/oauth/clients',
      client({ ...roleDivisions('everything'), accessTokenValiditySeconds: 5 }),
      400,
      'constraint.validation',
    ],
    ['DELETE', '/oauth/clients/app', undefined, 400, 'cannot.delete.client'],
    ['DELETE', '/oauth/clients/nope', undefined, 404, 'client.not.found'],
    ['POST', '/oauth/clients/app/secret', undefined, 400, 'bad.client.role'],
    ['DELETE', '/tokens/nope', undefined, 404, 'not.found'],
    ['POST', '/users/search', { query: [{}] }, 400, 'constraint.validation'],
    [
      'POST',
      '/users/search',
      { query: [{ type: 'REGEX', fields: ['name'], value: '.*' }] },
      400,
      'bad.request',
    ],
    [
      'POST',
      '/users/search',
      { query: [{ type: 'EXACT', fields: ['toString'], value: 'a' }] },
      400,
      'bad.request',
    ],
    ['POST', '/users/search', { pageSize: 500, pageNumber: 21 }, 400, 'too.many.requested.results'],
    [
      'POST',
      '/users/search',
      { query: many(51).map(() => ({ type: 'MATCH_ALL' })) },
      400,
      'too.many.search.criteria',
    ],
    ['GET', `/authorization/subjects/rolecounts?id=${many(101).join()}`, undefined, 400, 'max.subject.ids'],
    ['GET', '/authorization/divisionspermitted/me', undefined, 400, 'missing.permission.param'],
  ];

  it.each(refusals)(
    '%s %s with %j is %i %s and changes nothing',
    async (method, path, body, status, code) => {
      const before = await truth();

      expect(await send(method, path, body)).toMatchObject({ status, body: { code, status } });
      expect(await truth()).toEqual(before);
      expect((await simulator.calls()).effectiveWrites).toBe(0);
    },
  );

  const allowedNowhere: Call[] = [
    ['POST', '/users', person()],
    ['PATCH', '/users/alice', { version: 1 }],
    ['DELETE', '/users/alice'],
    ['PUT', '/authorization/roles/agent/users/remove', ['alice']],
    ['POST', '/authorization/divisions/north/objects/USER', ['bob']],
    ['POST', '/authorization/divisions/home/objects/USER', ['alice']],
  ];

  it.each(allowedNowhere)('%s %s with %j is refused outside of the caller’s division', async (...call) => {
    await simulator.login('local');
    const before = await truth();

    expect((await send(...call)).status).toBe(403);
    expect(await truth()).toEqual(before);
  });

  it.each<Call>([
    ['POST', '/groups/leads/members', { memberIds: ['bob'] }],
    ['DELETE', '/groups/leads/members?ids=alice'],
    ['POST', '/authorization/divisions/home/objects/USER', ['alice']],
    ['GET', '/authorization/divisionspermitted/paged/alice?permission=routing:queue:view'],
  ])('%s %s, for which no permission is published, needs one all the same', async (...call) => {
    await simulator.login('rolecall-norights');

    expect((await send(...call)).status).toBe(403);
  });

  it.each<Call>([
    ['POST', '/users', person()],
    ['PATCH', '/users/alice', { version: 1, name: 'Other' }],
    ['PUT', '/users/bob/roles', ['agent']],
    ['DELETE', '/authorization/roles/agent'],
    ['DELETE', '/groups/leads'],
    ['POST', '/groups/leads/members', { memberIds: ['bob'] }],
    ['DELETE', '/authorization/divisions/empty'],
    ['PUT', '/authorization/roles/settings', { authorizationGrantDivisionAware: false }],
    ['DELETE', '/oauth/clients/idle'],
    ['DELETE', '/tokens/me'],
  ])('%s %s only answers as if it were done under the fault for that', async (...call) => {
    const [before, modes] = [await truth(), await simulator.control('GET', '/modes')];
    await simulator.setFaults([{ times: 1, effects: [{ kind: 'not-applied' }] }]);

    expect((await send(...call)).status).toBeLessThan(300);
    expect(await truth()).toEqual(before);
    expect((await simulator.control('GET', '/modes')).body).toEqual(modes.body);
    expect((await simulator.get('/users')).status).toBe(200);
  });

  it('make a user, who is an employee, and delete and restore it', async () => {
    const { id, ...made } = await entity('POST', '/users', person());
    expect(made).toMatchObject({ state: 'inactive', version: 1, division: { id: 'north' } });
    expect(grantsOf(id)).toEqual(['employee in home']);

    expect(await send('DELETE', `/users/${id}`)).toMatchObject({ status: 200, body: {} });
    expect((await simulator.get(`/users/${id}`)).status).toBe(404);
    const restored = await entity('PATCH', `/users/${id}`, { version: 2, state: 'active' });
    expect(restored).toMatchObject({ id, state: 'active', version: 3, name: 'Erin' });
    expect((await simulator.get(`/users/${id}`)).status).toBe(200);
  });

  it('keep the divisions of roles that stay, and remove the others everywhere', async () => {
    await send('PUT', '/users/alice/roles', ['agent', 'employee', 'everything']);
    expect(grantsOf('alice')).toEqual(['agent in north', 'employee in home', 'everything in home']);
    const { roles } = await entity('PUT', '/users/alice/roles', ['employee']);
    expect(roles).toEqual([
      { id: 'employee', name: 'employee' },
      { id: 'agent', name: 'agent' },
    ]);
    expect(grantsOf('alice')).toEqual(['employee in home']);
  });

  it('give a role to users and take it away, and say whose', async () => {
    const path = '/authorization/roles/agent/users';
    expect((await send('PUT', `${path}/add`, ['alice', 'bob'])).body).toEqual(['alice', 'bob']);
    expect([grantsOf('alice'), grantsOf('bob')]).toEqual([
      ['agent in north', 'employee in home', 'agent in home'],
      ['agent in home'],
    ]);
    await send('PUT', `${path}/remove`, ['alice', 'bob']);
    expect([grantsOf('alice'), grantsOf('bob')]).toEqual([['employee in home'], []]);
    const { body } = await simulator.get('/authorization/subjects/rolecounts?id=alice,leads,nope');
    expect(body).toEqual({ alice: { count: 1 }, leads: { count: 1 }, nope: { count: 0 } });
  });

  it('make, replace, mark and delete a role, with what it gives', async () => {
    const policy = {
      domain: 'quality',
      entityName: 'evaluation',
      actionSet: ['view'],
      allowConditions: true,
    };
    const resourceConditionNode = {
      conjunction: 'AND',
      terms: [
        {
          variableName: 'Conversation.queues',
          operator: 'EQ',
          operands: [{ type: 'QUEUE', queue: { id: 'q' } }],
        },
      ],
    };
    const permissionPolicies = [{ ...policy, resourceConditionNode }];
    const { id } = await entity('POST', '/authorization/roles', { name: 'Judge', permissionPolicies });
    expect(org.roles.get(id)!.policies).toEqual([{ ...policy, condition: resourceConditionNode }]);
    await simulator.post(`/authorization/subjects/bob/divisions/home/roles/${id}`);

    const path = `/authorization/roles/${id}`;
    expect(await entity('PUT', path, { name: 'Empty' })).toMatchObject({
      name: 'Empty',
      permissionPolicies: [],
    });
    const marked = await entity('PATCH', path, { roleNeedsUpdate: true, name: 'Ignored' });
    expect(marked).toMatchObject({ roleNeedsUpdate: true, name: 'Empty', userCount: 1 });
    expect((await send('DELETE', path)).status).toBe(204);
    expect([org.roles.has(id), grantsOf('bob')]).toEqual([false, []]);
  });

  it('change what a caller may do at once', async () => {
    await send('PUT', '/authorization/roles/everything', { name: 'everything' });
    expect((await simulator.get('/authorization/roles')).status).toBe(403);
  });

  it('change the members of a group one by one, and its version', async () => {
    const inherited = async () => (await simulator.get('/authorization/subjects/carol')).body.grants.length;
    expect(await inherited()).toBe(0);
    const path = '/groups/leads/members';
    expect(await send('POST', path, { memberIds: ['carol', 'alice'], version: 1 })).toMatchObject({
      status: 202,
      body: {},
    });
    expect(await inherited()).toBe(1);
    expect((await send('DELETE', `${path}?ids=alice,bob`)).status).toBe(202);
    expect(org.groups.get('leads')).toMatchObject({
      individualIds: ['carol'],
      dynamicIds: ['bob'],
      version: 3,
    });
    expect((await send('POST', path, { memberIds: ['carol'] })).status).toBe(202);
    expect(org.groups.get('leads')!.version).toBe(3);
  });

  it('let the owner of a group change its members', async () => {
    await send('PUT', '/groups/leads', { version: 1, ownerIds: ['alice'], visibility: 'ownerIds' });
    org.clients.set('desk', {
      ...org.clients.get('app')!,
      id: 'desk',
      authorizedGrantType: 'CODE',
      scope: ['groups'],
    });
    const headers = async (userId: string) => ({
      authorization: `Bearer ${await simulator.userToken(userId)}`,
    });
    const removed = async (userId: string) =>
      simulator.send('/api/v2/groups/leads/members?ids=alice', {
        method: 'DELETE',
        headers: await headers(userId),
      });

    expect([(await removed('bob')).status, (await removed('alice')).status]).toEqual([403, 202]);
  });

  it('make and delete a group with its grants', async () => {
    const { id } = await entity('POST', '/groups', group({ ownerIds: ['alice'], description: 'd' }));
    expect((await simulator.get(`/groups/${id}`)).body).toMatchObject({
      description: 'd',
      owners: [{ id: 'alice' }],
    });
    expect((await send('DELETE', '/groups/leads')).status).toBe(204);
    expect([org.groups.has('leads'), grantsOf('leads')]).toEqual([false, []]);
  });

  it('delete a division with the grants in it, and restore it without', async () => {
    expect((await send('DELETE', '/authorization/divisions/empty')).status).toBe(204);
    expect(grantsOf('leads')).toEqual([]);
    expect((await simulator.get('/authorization/divisions/deleted')).body.entities).toMatchObject([
      { id: 'empty' },
    ]);
    await send('POST', '/authorization/divisions/empty/restore', { name: 'empty', description: '' });
    expect((await simulator.get('/authorization/divisions/deleted')).body.total).toBe(0);
    expect(org.divisions.get('empty')).toMatchObject({ name: 'empty', homeDivision: false });
  });

  it('make no more divisions than the limit says', async () => {
    const { body: limit } = await simulator.get('/authorization/divisions/limit');
    for (let i = org.divisions.size; i < Number(limit); i++) {
      expect((await send('POST', '/authorization/divisions', { name: `d${i}` })).status).toBe(200);
    }
    expect(await send('POST', '/authorization/divisions', { name: 'last' })).toMatchObject({
      status: 400,
      body: { code: 'max.scopes.exceeded' },
    });
  });

  it('move users to another division, which decides who sees them', async () => {
    await simulator.get('/users');
    expect((await send('POST', '/authorization/divisions/north/objects/USER', ['bob'])).status).toBe(204);
    expect(org.users.get('bob')).toMatchObject({ divisionId: 'north', version: 2 });
    const partial = await simulator.login('rolecall-partial');
    expect((await partial.get('/users/bob')).status).toBe(404);
  });

  it('tell in which divisions a permission is held', async () => {
    const paged = async (of: string) =>
      (await simulator.get(`/authorization/divisionspermitted/paged/${of}?permission=routing:queue:view`))
        .body as unknown as { allDivsPermitted: boolean; total: number };
    expect(await paged('me')).toMatchObject({ allDivsPermitted: true, total: 3 });
    expect(await paged('alice')).toMatchObject({ allDivsPermitted: false, total: 2 });
  });

  it('make a client that gets tokens, and end them with it', async () => {
    const wanted = client({ ...roleDivisions('everything'), accessTokenValiditySeconds: 600 });
    const { id, secret } = await entity('POST', '/oauth/clients', wanted);
    expect((await simulator.get(`/oauth/clients/${id}`)).body).not.toHaveProperty('secret');
    expect((await simulator.requestToken(id, String(secret))).body).toMatchObject({ expires_in: 600 });
    const renewed = await entity('POST', `/oauth/clients/${id}/secret`);
    expect((await simulator.requestToken(id, String(secret))).status).toBe(401);
    const { body: token } = await simulator.requestToken(id, String(renewed.secret));
    const headers = { authorization: `Bearer ${token.access_token}` };
    const used = async () => (await simulator.send('/api/v2/authorization/roles', { headers })).status;

    expect(await used()).toBe(200);
    await send('PUT', `/oauth/clients/${id}`, {
      ...wanted,
      ...roleDivisions('everything'),
      state: 'inactive',
    });
    expect(await used()).toBe(401);
    expect((await send('DELETE', `/oauth/clients/${id}`)).status).toBe(204);
    expect([org.clients.has(id), grantsOf(id)]).toEqual([false, []]);
  });

  it('end the token of the call, and no other', async () => {
    const other = await simulatorToken();
    expect((await send('HEAD', '/tokens/me')).status).toBe(200);
    expect(await send('DELETE', '/tokens/me')).toMatchObject({ status: 200, body: undefined });
    expect((await send('HEAD', '/tokens/me')).status).toBe(401);
    const headers = { authorization: `Bearer ${other}` };
    expect((await simulator.send('/api/v2/tokens/me', { headers })).status).toBe(200);
  });

  const simulatorToken = async () => (await simulator.requestToken('root', 'root-secret')).body.access_token;

  it.each<[string, object[], string[]]>([
    ['nothing', [], ['alice', 'bob']],
    ['a prefix', [{ type: 'STARTS_WITH', fields: ['name'], value: 'AL' }], ['alice']],
    ['a part', [{ type: 'CONTAINS', fields: ['email'], value: 'ob@' }], ['bob']],
    ['either of two values', [{ type: 'EXACT', fields: ['id'], values: ['bob', 'alice'] }], ['alice', 'bob']],
    ['a state', [{ type: 'EXACT', fields: ['state'], value: 'deleted' }], ['carol']],
    [
      'one but not the other',
      [{ type: 'MATCH_ALL' }, { type: 'EXACT', fields: ['divisionId'], value: 'north', operator: 'NOT' }],
      ['bob'],
    ],
    [
      'a group of criteria',
      [
        { type: 'TERM', fields: ['title'], value: 'agent' },
        {
          type: 'MATCH_ALL',
          group: [
            { type: 'EXACT', fields: ['name'], value: 'bob' },
            { type: 'EXACT', fields: ['name'], value: 'carol', operator: 'OR' },
          ],
        },
      ],
      ['bob'],
    ],
    ['all the words', [{ type: 'QUERY_STRING', value: 'alice example' }], ['alice']],
    ['fields that are there', [{ type: 'REQUIRED_FIELDS', fields: ['department'] }], ['alice', 'bob']],
  ])('find users by %s', async (_, query, expected) => {
    const { results } = await entity('POST', '/users/search', { query });

    expect((results as Entity[]).map(({ id }) => id)).toEqual(expected);
  });

  it('find users page by page, in the order that is asked for, and only where they may be seen', async () => {
    const asked = { pageSize: 1, pageNumber: 2, sortBy: 'name', sortOrder: 'DESC' };
    expect(await entity('POST', '/users/search', asked)).toMatchObject({
      total: 2,
      pageCount: 2,
      results: [{ id: 'alice' }],
    });
    await simulator.login('rolecall-partial');
    expect(await entity('POST', '/users/search', {})).toMatchObject({ total: 1, results: [{ id: 'bob' }] });
  });
});
