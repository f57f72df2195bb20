import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('listings that are sorted and selected as asked', () => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    const org = buildOrg({
      divisions: ['north'],
      users: [
        { id: 'alice', name: 'Zoe' },
        { id: 'bob', name: 'adam' },
        { id: 'carol', state: 'deleted' },
        { id: 'nora', divisionId: 'north' },
      ],
      groups: [{ id: 'leads', individualIds: ['alice', 'bob'] }, { id: 'staff' }],
      roles: [
        { id: 'agent', name: 'Beta' },
        { id: 'lead', name: 'alpha' },
      ],
      grants: [
        ['alice', 'agent'],
        ['bob', 'agent'],
        ['leads', 'agent', 'home', 'PC_GROUP'],
      ],
    });
    org.divisions.get('north')!.name = 'A north';
    simulator = await simulatorWith({ org });
    await simulator.login();
  });
  afterAll(closeSimulators);

  const ids = async (path: string) => (await simulator.get(path)).body.entities.map(({ id }) => id);

  it.each([
    ['/authorization/roles?id=agent,lead', ['agent', 'lead']],
    ['/authorization/roles?id=agent,lead&sortBy=name', ['lead', 'agent']],
    ['/authorization/roles?id=agent,lead&sortBy=userCount', ['lead', 'agent']],
    ['/authorization/divisions?sortBy=name', ['north', 'home']],
    ['/authorization/roles/agent/subjectgrants?sortBy=name', ['bob', 'leads', 'alice']],
    ['/authorization/roles/agent/subjectgrants?sortBy=type', ['leads', 'alice', 'bob']],
    ['/groups', ['leads', 'staff']],
    ['/groups?sortOrder=descending', ['staff', 'leads']],
    ['/groups/leads/members?sortOrder=descending', ['bob', 'alice']],
    ['/groups?jabberId=staff@simulated.example', ['staff']],
    ['/users?jabberId=bob@simulated.example,alice@simulated.example', ['alice', 'bob']],
    ['/users?jabberId=nobody@simulated.example', []],
  ])('gives %s as %j', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it.each([
    ['/authorization/roles?sortBy=colour', 'invalid.query.param.value'],
    ['/authorization/roles?sortBy=toString', 'invalid.query.param.value'],
    ['/groups?sortOrder=sideways', 'invalid.query.param.value'],
    ['/users?id=alice&jabberId=bob@simulated.example', 'bad.request'],
    ['/authorization/divisions?objectCount=many', 'invalid.query.param.value'],
  ])('refuses %s', async (path, code) => {
    expect(await simulator.get(path)).toMatchObject({ status: 400, body: { code } });
  });

  it('counts the objects of divisions where that is asked for', async () => {
    const { body } = await simulator.get('/authorization/divisions?objectCount=true');

    expect(body.entities).toMatchObject([
      { id: 'home', objectCounts: { USER: 2 } },
      { id: 'north', objectCounts: { USER: 1 } },
    ]);
    const counts = async (query: string) =>
      ((await simulator.get(`/authorization/divisions/north${query}`)).body as { objectCounts?: object })
        .objectCounts;
    expect([await counts('?objectCount=true'), await counts('')]).toEqual([{ USER: 1 }, undefined]);
  });
});
