import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('the modes', () => {
  let simulator: SimulatorClient;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-01-01T00:00:00Z');
    const org = buildOrg({
      users: [{ id: 'alice' }, { id: 'bob', state: 'inactive' }, { id: 'carol', state: 'deleted' }],
      groups: [{ id: 'leads', individualIds: ['alice'] }],
      roles: [{ id: 'agent', gives: 'routing:queue:*' }],
      grants: [['alice', 'agent']],
    });
    simulator = await simulatorWith({ org, clock: () => now });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const policiesOf = async (roleId: string) =>
    (await simulator.get(`/authorization/roles/${roleId}`)).body.permissionPolicies;
  const holders = async () =>
    (await simulator.get('/authorization/roles/agent/subjectgrants')).body.entities.map(({ id }) => id);

  it('give wildcards as they are stored, or expanded', async () => {
    expect(await policiesOf('agent')).toEqual([
      { domain: 'routing', entityName: 'queue', actionSet: ['*'], allowConditions: false },
    ]);

    await simulator.setModes({ wildcardExpansion: true });

    const [policy] = await policiesOf('agent');
    expect(policy!.actionSet).toEqual(expect.arrayContaining(['add', 'delete', 'edit', 'view']));
    expect(policy!.actionSet).not.toContain('*');
    const { body } = await simulator.get('/authorization/subjects/alice');
    expect(body.grants[0]!.role.policies[0]!.actions).toEqual(policy!.actionSet);
  });

  it('hide a new grant from reads until the lag is over, but not from the truth', async () => {
    await simulator.setModes({ visibilityLagMs: 5_000 });
    await simulator.post('/authorization/subjects/bob/divisions/home/roles/agent');

    const truth = (await simulator.control('GET', '/truth')).body;
    expect(truth.grants).toContainEqual(expect.objectContaining({ subjectId: 'bob', roleId: 'agent' }));
    expect(await holders()).toEqual(['alice']);
    now += 4_999;
    expect(await holders()).toEqual(['alice']);
    now += 1;
    expect(await holders()).toEqual(['alice', 'bob']);
  });

  it('drop what was asked to be expanded', async () => {
    const expanded = '/users/alice?expand=authorization,groups';
    const { body } = await simulator.get(expanded);
    expect(body.groups).toMatchObject([{ id: 'leads' }]);
    expect(body.authorization?.roles).toEqual([{ id: 'agent', name: 'agent' }]);
    expect(body.authorization?.permissions).toContain('routing:queue:view');

    await simulator.setModes({ dropExpands: true });

    const dropped = (await simulator.get(expanded)).body;
    expect(dropped).not.toHaveProperty('groups');
    expect(dropped).not.toHaveProperty('authorization');
  });

  it('are merged, so that one can be changed alone', async () => {
    await simulator.setModes({ pageCaps: { users: 2 } });

    const { body } = await simulator.control('GET', '/modes');
    expect(body).toMatchObject({ rateLimitPerMinute: 300, pageCaps: { users: 2, groups: 500 } });
  });

  it('refuse what they do not know', async () => {
    const { status, body } = await simulator.control('PUT', '/modes', { speed: 1 });

    expect(status).toBe(400);
    expect(body.error).toContain('unknown mode "speed"');
  });

  it('leave users of every state to be asked for', async () => {
    const idsIn = async (query: string) =>
      (await simulator.get(`/users${query}`)).body.entities.map(({ id }) => id);

    expect(await idsIn('')).toEqual(['alice']);
    expect(await idsIn('?state=inactive')).toEqual(['bob']);
    expect(await idsIn('?state=deleted')).toEqual(['carol']);
    expect(await idsIn('?state=any')).toEqual(['alice', 'bob', 'carol']);
    expect(await idsIn('/query?state=any')).toEqual(['alice', 'bob', 'carol']);
  });
});
