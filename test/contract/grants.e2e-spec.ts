import { buildOrg, GRANTED_AT } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const grants = (...pairs: [string, string][]) => ({
  grants: pairs.map(([roleId, divisionId]) => ({ roleId, divisionId })),
});

describe('grants', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'alice' }, { id: 'bob' }],
      groups: [
        { id: 'leads', individualIds: ['alice'] },
        { id: 'silent', individualIds: ['alice'], rolesEnabled: false },
        { id: 'owned', ownerIds: ['alice'] },
      ],
      roles: [{ id: 'agent' }, { id: 'lead' }, { id: 'everyone', default: true, defaultRoleId: 'employee' }],
      grants: [
        ['alice', 'agent'],
        ['alice', 'agent', '*'],
        ['leads', 'agent', 'home', 'PC_GROUP'],
        ['leads', 'lead', 'north', 'PC_GROUP'],
        ['silent', 'lead', 'home', 'PC_GROUP'],
        ['owned', 'lead', 'home', 'PC_GROUP'],
      ],
    });
    simulator = await simulatorWith({ org });
    await simulator.login();
  });
  afterEach(closeSimulators);

  async function heldBy(subjectId: string, query = '?includeDuplicates=true'): Promise<string[][]> {
    const { body } = await simulator.get(`/authorization/subjects/${subjectId}${query}`);
    return body.grants.map((grant) => [grant.subjectId, grant.role.id, grant.division.id]);
  }

  it('of a subject are its own and those of its role-enabled groups, under the group’s id', async () => {
    expect(await heldBy('alice')).toEqual([
      ['alice', 'agent', 'home'],
      ['alice', 'agent', '*'],
      ['leads', 'agent', 'home'],
      ['leads', 'lead', 'north'],
    ]);
  });

  it('lose their origin without includeDuplicates', async () => {
    expect(await heldBy('alice', '')).toEqual([
      ['alice', 'agent', 'home'],
      ['alice', 'agent', '*'],
      ['leads', 'lead', 'north'],
    ]);
  });

  it('show all divisions as the division `*` without a name', async () => {
    const { body } = await simulator.get('/authorization/subjects/alice');

    expect(body.grants[1]!).toMatchObject({ grantMadeAt: GRANTED_AT, role: { id: 'agent', name: 'agent' } });
    expect(body.grants[1]!.division).toEqual({
      id: '*',
      homeDivision: false,
      selfUri: '/api/v2/authorization/divisions/*',
    });
  });

  it('of a role are listed by subject, inherited ones left out', async () => {
    const { body } = await simulator.get('/authorization/roles/agent/subjectgrants');

    expect(
      body.entities.map(({ id, type, divisions }) => [id, type, divisions.map((division) => division.id)]),
    ).toEqual([
      ['alice', 'PC_USER', ['home', '*']],
      ['leads', 'PC_GROUP', ['home']],
    ]);
  });

  it('in all divisions are listed under the division `*` only', async () => {
    const inDivision = async (id: string) =>
      (await simulator.get(`/authorization/divisions/${id}/grants?pageSize=500`)).body.entities
        .map((grant) => [grant.subjectId, grant.role.id])
        .filter(([subjectId]) => !subjectId!.startsWith('rolecall'));

    expect(await inDivision('*')).toEqual([['alice', 'agent']]);
    expect(await inDivision('north')).toEqual([['leads', 'lead']]);
  });

  it('are added in one request, which answers 204 without a body', async () => {
    const answer = await simulator.post(
      '/authorization/subjects/bob/bulkadd',
      grants(['agent', 'home'], ['lead', '*']),
    );

    expect(answer).toMatchObject({ status: 204, body: undefined });
    expect(await heldBy('bob')).toEqual([
      ['bob', 'agent', 'home'],
      ['bob', 'lead', '*'],
    ]);
    const { body } = await simulator.get('/authorization/roles/lead/subjectgrants');
    expect(body.entities.map(({ id }) => id)).toContain('bob');
  });

  it('that are held already are added without effect', async () => {
    await simulator.post('/authorization/subjects/alice/bulkadd', grants(['agent', 'home']));
    expect((await simulator.calls()).effectiveWrites).toBe(0);

    await simulator.post('/authorization/subjects/bob/bulkadd', grants(['agent', 'home']));
    expect((await simulator.calls()).effectiveWrites).toBe(1);
  });

  it.each(['bulkadd', 'bulkreplace', 'bulkremove'])(
    'stay as they are when one role or division of a %s is unknown',
    async (operation) => {
      const before = await simulator.control('GET', '/truth');
      const path = `/authorization/subjects/alice/${operation}`;

      expect((await simulator.post(path, grants(['lead', 'home'], ['nope', 'home']))).status).toBe(404);
      expect((await simulator.post(path, grants(['agent', 'home'], ['agent', 'nope']))).status).toBe(404);
      expect((await simulator.control('GET', '/truth')).body).toEqual(before.body);
    },
  );

  it('are replaced, but only the direct ones', async () => {
    await simulator.post('/authorization/subjects/alice/bulkreplace', grants(['lead', 'home']));

    expect(await heldBy('alice')).toEqual([
      ['alice', 'lead', 'home'],
      ['leads', 'agent', 'home'],
      ['leads', 'lead', 'north'],
    ]);
  });

  it('are removed, and no others', async () => {
    await simulator.post(
      '/authorization/subjects/alice/bulkremove',
      grants(['agent', '*'], ['lead', 'north']),
    );

    expect(await heldBy('alice')).toEqual([
      ['alice', 'agent', 'home'],
      ['leads', 'agent', 'home'],
      ['leads', 'lead', 'north'],
    ]);
  });

  it.each(['bulkremove', 'bulkreplace'])('of the role Employee stay whatever %s says', async (operation) => {
    await simulator.post('/authorization/subjects/bob/bulkadd', grants(['everyone', 'home']));
    const pairs = operation === 'bulkremove' ? grants(['everyone', 'home']) : grants(['lead', 'home']);
    const { status, body } = await simulator.post(`/authorization/subjects/bob/${operation}`, pairs);
    expect([status, body.code]).toEqual([400, 'bad.request']);
    expect(await heldBy('bob')).toEqual([['bob', 'everyone', 'home']]);
  });

  it('are added and removed one by one', async () => {
    const path = '/authorization/subjects/bob/divisions/north/roles/agent';

    expect((await simulator.post(path)).status).toBe(204);
    expect(await heldBy('bob')).toEqual([['bob', 'agent', 'north']]);
    expect((await simulator.delete(path)).status).toBe(204);
    expect(await heldBy('bob')).toEqual([]);
    expect((await simulator.calls()).effectiveWrites).toBe(2);
  });

  it('of one role are given to many', async () => {
    const body = { subjectIds: ['alice', 'bob'], divisionIds: ['north', '*'] };

    expect((await simulator.post('/authorization/roles/lead', body)).status).toBe(204);
    expect(await heldBy('bob')).toEqual([
      ['bob', 'lead', 'north'],
      ['bob', 'lead', '*'],
    ]);
  });

  it('need the type of their subject', async () => {
    const path = '/authorization/subjects/leads/bulkadd';

    expect((await simulator.post(path, grants(['agent', 'north']))).status).toBe(404);
    expect((await simulator.post(`${path}?subjectType=PC_GROUP`, grants(['agent', 'north']))).status).toBe(
      204,
    );
    expect((await simulator.post(`${path}?subjectType=PC_TEAM`, grants(['agent', 'north']))).status).toBe(
      400,
    );
    const bulk = { subjectIds: ['bob'], divisionIds: ['home'] };
    expect(await simulator.post('/authorization/roles/lead?subjectType=X', bulk)).toMatchObject({
      status: 400,
      body: { code: 'invalid.subject.type' },
    });
  });

  it('change at once what a client may do', async () => {
    const other = await simulator.login('rolecall-norights');
    expect((await other.get('/authorization/roles')).status).toBe(403);

    await simulator.change({
      op: 'grant',
      subjectId: 'rolecall-norights',
      subjectType: 'PC_OAUTH_CLIENT',
      roleId: 'role-rolecall-reader',
      divisionId: '*',
    });

    expect((await other.get('/authorization/roles')).status).toBe(200);
  });
});
