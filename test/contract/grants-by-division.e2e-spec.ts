import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const pair = (divisionId: string) => ({ grants: [{ roleId: 'agent', divisionId }] });
const refused = { status: 403, body: { code: 'missing.division.permissions' } };

describe('a client that may grant in one division', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'bob' }],
      roles: [{ id: 'agent' }, { id: 'granting', gives: 'authorization:grant:add,delete,view' }],
      clients: [{ id: 'local' }],
      grants: [
        ['local', 'granting', 'home', 'PC_OAUTH_CLIENT'],
        ['bob', 'agent', 'north'],
        ['bob', 'agent', '*'],
      ],
    });
    simulator = await simulatorWith({ org });
    await simulator.login('local');
  });
  afterEach(closeSimulators);

  it('grants there', async () => {
    expect((await simulator.post('/authorization/subjects/bob/bulkadd', pair('home'))).status).toBe(204);
  });

  it.each(['north', '*'])('neither grants nor removes in %s', async (divisionId) => {
    const before = (await simulator.control('GET', '/truth')).body;
    const subject = '/authorization/subjects/bob';
    const many = { subjectIds: ['bob'], divisionIds: ['home', divisionId] };
    const single = `${subject}/divisions/${divisionId}/roles/agent`;

    for (const operation of ['bulkadd', 'bulkremove']) {
      expect(await simulator.post(`${subject}/${operation}`, pair(divisionId))).toMatchObject(refused);
    }
    expect(await simulator.post('/authorization/roles/agent', many)).toMatchObject(refused);
    expect(await simulator.post(single)).toMatchObject(refused);
    expect(await simulator.delete(single)).toMatchObject(refused);
    expect((await simulator.control('GET', '/truth')).body).toEqual(before);
  });

  it('replaces nothing that it could not remove by itself', async () => {
    expect(await simulator.post('/authorization/subjects/bob/bulkreplace', pair('home'))).toMatchObject(
      refused,
    );
  });

  it('grants anywhere once the organisation does not check grants by division', async () => {
    await simulator.setModes({ grantsByDivision: false });

    expect((await simulator.post('/authorization/subjects/bob/bulkremove', pair('*'))).status).toBe(204);
  });
});
