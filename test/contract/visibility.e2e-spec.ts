import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('a client that holds its roles in the home division only', () => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    const org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'alice' }, { id: 'nora', divisionId: 'north' }],
    });
    simulator = await simulatorWith({ org });
    await simulator.login('rolecall-partial');
  });
  afterAll(closeSimulators);

  const seen = async (path: string) => {
    const { body } = await simulator.get(path);
    return body.entities.map(({ id }) => id);
  };

  it('sees only the users of that division, and nothing says that there are others', async () => {
    expect(await seen('/users')).toEqual(['alice']);
    expect((await simulator.get('/users')).body.total).toBe(1);
    expect((await simulator.get('/users/nora')).status).toBe(404);
    expect((await simulator.get('/users/alice')).status).toBe(200);
  });

  it('sees only that division', async () => {
    expect(await seen('/authorization/divisions')).toEqual(['home']);
    expect(await seen('/authorization/divisions/query')).toEqual(['home']);
    expect((await simulator.get('/authorization/divisions/north')).status).toBe(404);
  });

  it('is refused the users/query, which cannot filter by division', async () => {
    expect(await simulator.get('/users/query')).toMatchObject({
      status: 403,
      body: { code: 'missing.division.permission' },
    });
  });

  it('is refused all users once the permission is gone', async () => {
    await simulator.change({
      op: 'revoke',
      subjectId: 'rolecall-partial',
      roleId: 'role-rolecall-reader',
      divisionId: 'home',
    });

    expect(await simulator.get('/users')).toMatchObject({
      status: 403,
      body: { code: 'missing.permissions' },
    });
    expect(await seen('/authorization/divisions')).toEqual([]);
  });
});
