import { UsersApi, TokensApi } from 'purecloud-platform-client-v2';
import { buildOrg } from '../support/build-org';
import { answerOf, sdkFor } from '../support/genesys-sdk';
import { SimulatorClient } from '../support/simulator-client';
import { readSwagger, SchemaWalker } from '../support/swagger';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const expand = ['token', 'organization', 'authorization'];
const swagger = readSwagger();

interface Me {
  id: string;
  state: string;
  organization?: { id: string };
  authorization?: { roles: { id: string; name: string }[] };
  token?: {
    organization: { id: string };
    homeOrganization: { id: string };
    clonedUser?: { organization: { id: string } };
    dateTokenIdles: string;
    OAuthClient: { id: string };
  };
}

describe('users’ tokens', () => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    simulator = await simulatorWith({
      org: buildOrg({
        users: [{ id: 'alice' }, { id: 'bob' }],
        groups: [{ id: 'leads', individualIds: ['alice'] }],
        roles: [
          { id: 'officer', name: 'Privacy Officer' },
          { id: 'viewer', gives: 'directory:user:view' },
          { id: 'governor', gives: 'authorization:role:view; authorization:grant:add,delete,view' },
        ],
        clients: [
          { id: 'desk', authorizedGrantType: 'CODE', scope: ['user-basic-info'] },
          { id: 'narrow', authorizedGrantType: 'TOKEN', scope: ['conversations'] },
          { id: 'directory', authorizedGrantType: 'CODE', scope: ['user-basic-info', 'users:readonly'] },
          { id: 'reader', authorizedGrantType: 'CODE', scope: ['authorization:readonly'] },
          { id: 'writer', authorizedGrantType: 'CODE', scope: ['authorization'] },
        ],
        trusts: [
          {
            organizationId: 'partner',
            users: [{ id: 'tina', name: 'Tina', email: 'tina@example.org', state: 'active' }],
          },
        ],
        grants: [
          ['leads', 'officer', '*', 'PC_GROUP'],
          ['alice', 'viewer', 'home'],
          ['alice', 'governor', '*'],
        ],
      }),
    });
  });
  afterAll(closeSimulators);

  const as = async (userId: string, more: object = {}) => {
    const client = sdkFor(Number(new URL(simulator.url).port));
    client.setAccessToken(await simulator.userToken(userId, more));
    return client;
  };
  const me = async (userId: string, more: object = {}) => {
    const client = await as(userId, more);
    const answer = await answerOf(() => new UsersApi(client).getUsersMe({ expand }));
    return { ...answer, body: answer.body as Me };
  };

  it('say who their user is, with organisation, client, and roles direct and through groups', async () => {
    const { status, body } = await me('alice', { lifetimeSeconds: 60 });

    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 'alice', state: 'active', organization: { id: 'org-1' } });
    expect(body.authorization?.roles.map(({ name }) => name).toSorted()).toEqual([
      'Privacy Officer',
      'governor',
      'viewer',
    ]);
    expect(body.token).toMatchObject({
      organization: { id: 'org-1' },
      homeOrganization: { id: 'org-1' },
      OAuthClient: { id: 'desk' },
    });
    expect(body.token).not.toHaveProperty('clonedUser');
    const lifeMs = Date.parse(body.token!.dateTokenIdles) - Date.now();
    expect(lifeMs).toBeGreaterThan(30_000);
    expect(lifeMs).toBeLessThanOrEqual(60_000);
  });

  (swagger ? it : it.skip)('are described as the vendor’s document says', async () => {
    const walker = new SchemaWalker(swagger!);
    for (const userId of ['alice', 'tina']) {
      const { body } = await me(userId);
      expect(walker.problems({ $ref: '#/definitions/UserMe' }, body)).toEqual([]);
      const client = await as(userId);
      const token = await answerOf(() => new TokensApi(client).getTokensMe());
      expect(walker.problems({ $ref: '#/definitions/TokenInfo' }, token.body)).toEqual([]);
    }
  });

  it('of trustees name their home and the user that was cloned', async () => {
    expect((await me('tina')).body).toMatchObject({
      id: 'tina',
      organization: { id: 'org-1' },
      token: { homeOrganization: { id: 'partner' }, clonedUser: { organization: { id: 'partner' } } },
    });
  });

  it('of another organisation say so', async () => {
    const { body } = await me('alice', { foreignOrganizationId: 'org-2' });

    expect(body).toMatchObject({ organization: { id: 'org-2' }, token: { organization: { id: 'org-2' } } });
  });

  it('tell the state of a user who is no longer active', async () => {
    const client = await as('bob');
    await simulator.change({ op: 'set-user-state', userId: 'bob', state: 'inactive' });

    expect((await answerOf(() => new UsersApi(client).getUsersMe())).body).toMatchObject({
      state: 'inactive',
    });
  });

  it('bring nothing that was not asked for, and may drop what was', async () => {
    const client = await as('alice');
    const plain = await answerOf(() => new UsersApi(client).getUsersMe());
    await simulator.setModes({ dropExpands: true });
    const dropped = await me('alice');
    await simulator.setModes({ dropExpands: false });

    for (const { body } of [plain, dropped]) {
      for (const name of expand) expect(body).not.toHaveProperty(name);
    }
  });

  it('give the rights of the user and not of the client', async () => {
    const users = async (userId: string) => {
      const client = await as(userId, { clientId: 'directory' });
      return (await answerOf(() => new UsersApi(client).getUsers())).status;
    };

    expect([await users('alice'), await users('tina')]).toEqual([200, 403]);
  });

  it('need the scope', async () => {
    expect(await me('alice', { clientId: 'narrow' })).toMatchObject({
      status: 403,
      body: { code: 'app.not.authorized.for.scope' },
    });
  });

  it.each([
    ['narrow', 403, 403],
    ['directory', 403, 403],
    ['reader', 200, 403],
    ['writer', 200, 204],
  ])('through the client %s read roles: %i, and write grants: %i', async (clientId, reading, writing) => {
    const before = await simulator.control('GET', '/truth');
    const headers = { authorization: `Bearer ${await simulator.userToken('alice', { clientId })}` };
    const path = '/api/v2/authorization/subjects/bob/divisions/home/roles/viewer';

    expect((await simulator.send('/api/v2/authorization/roles', { headers })).status).toBe(reading);
    const refusal = await simulator.send(path, { method: 'POST', headers });
    expect(refusal.status).toBe(writing);
    if (writing === 403) expect(refusal.body.code).toBe('app.not.authorized.for.scope');
    const { body } = await simulator.control('GET', '/truth');
    expect(JSON.stringify(body) === JSON.stringify(before.body)).toBe(writing === 403);
  });

  it('end with their life', async () => {
    const token = await simulator.userToken('alice', { lifetimeSeconds: 0.01 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const headers = { authorization: `Bearer ${token}` };

    expect(await simulator.send('/api/v2/users/me', { headers })).toMatchObject({ status: 401 });
  });

  it.each([
    [{ userId: 'nobody' }, 'no such user: nobody'],
    [{ userId: 'alice', clientId: 'rolecall-demo' }, 'no such client that acts for users'],
    [{ userId: 'alice', lifetimeSeconds: -1 }, '"lifetimeSeconds" must be a positive number'],
    [undefined, 'no such user: undefined'],
  ])('are not issued for %j', async (signIn, error) => {
    expect(await simulator.control('POST', '/user-tokens', signIn)).toMatchObject({
      status: 400,
      body: { error },
    });
  });
});
