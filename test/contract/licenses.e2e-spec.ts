import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('the licences', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({
      users: [{ id: 'ada' }, { id: 'bob', state: 'inactive' }, { id: 'carol', state: 'deleted' }],
      roles: [
        { id: 'agent', gives: 'routing:queue:view' },
        { id: 'planner', gives: 'wfm:schedule:view' },
      ],
      licenses: [
        { id: 'base', tier: 1, permissions: ['routing:queue:view'] },
        { id: 'wem', permissions: ['wfm:schedule:view'], prerequisites: ['base'] },
        { id: 'speech', permissions: ['wfm:schedule:view'] },
      ],
    });
    simulator = await simulatorWith({ org });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const get = async (path: string) => (await simulator.get(`/license${path}`)).body as unknown;
  const infer = (...roleIds: string[]) => simulator.post('/license/infer', roleIds);

  it('are defined by permissions, in the list and one by one', async () => {
    const base = { id: 'base', permissions: { ids: ['routing:queue:view'] } };
    expect(await get('/definitions')).toEqual(expect.arrayContaining([expect.objectContaining(base)]));
    expect(await get('/definitions/base')).toMatchObject(base);
    expect((await simulator.get('/license/definitions/none')).status).toBe(404);
  });

  it('may come without permissions in the list, or altogether', async () => {
    await simulator.setModes({ licenses: { bareDefinitions: 'listed' } });
    expect(await get('/definitions')).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ permissions: expect.anything() as unknown })]),
    );
    expect(await get('/definitions/base')).toMatchObject({ permissions: { ids: ['routing:queue:view'] } });
    await simulator.setModes({ licenses: { bareDefinitions: 'always' } });
    expect(await get('/definitions/base')).not.toHaveProperty('permissions');
  });

  it('are inferred from a set of roles', async () => {
    expect((await infer('agent')).body).toEqual(['base']);
    expect((await infer('agent', 'planner')).body).toEqual(['base', 'wem']);
    await simulator.setModes({ licenses: { lastPreferred: true } });
    expect((await infer('agent', 'planner')).body).toEqual(['base', 'speech']);
    expect((await infer('agent', 'none')).status).toBe(400);
  });

  it('are inferred from permissions, where the preview is offered', async () => {
    const path = '/license/infer/permissions';
    expect((await simulator.post(path, ['wfm:schedule:view'])).body).toEqual(['base', 'wem']);
    await simulator.setModes({ licenses: { permissionsInferred: false } });
    expect((await simulator.post(path, ['wfm:schedule:view'])).status).toBe(404);
  });

  it('cannot be inferred for sets with a role that fails', async () => {
    await simulator.setModes({ licenses: { inferFailsFor: ['planner'] } });
    expect((await infer('agent', 'planner')).status).toBe(500);
    expect((await infer('agent')).status).toBe(200);
  });

  it('are told of users who are not deleted, page by page', async () => {
    await simulator.change({ op: 'assign-licenses', userId: 'bob', licenses: ['wem'] });
    await simulator.setModes({ pageCaps: { licenseUsers: 1 } });
    expect(await get('/users?pageSize=500&pageNumber=2')).toMatchObject({
      entities: [{ id: 'bob', licenses: ['wem'] }],
      pageSize: 1,
      pageCount: 2,
      total: 2,
    });
    expect((await simulator.post('/license/users', ['bob', 'none'])).body).toEqual({
      bob: { id: 'bob', licenses: ['wem'] },
    });
    expect(await get('/users/bob')).toMatchObject({ id: 'bob', licenses: [{ id: 'wem' }] });
  });

  it('can be added and changed', async () => {
    await simulator.change({ op: 'set-license', license: { id: 'base', permissions: [] } });
    expect((await infer('agent')).body).toEqual([]);
    const { status } = await simulator.change({ op: 'assign-licenses', userId: 'ada', licenses: ['none'] });
    expect(status).toBe(400);
  });

  it('are refused to all under the mode that takes the permission away', async () => {
    await simulator.setModes({ licenses: { permitted: false } });
    for (const path of ['/license/definitions', '/license/users'])
      expect((await simulator.get(path)).status).toBe(403);
    expect((await infer('agent')).status).toBe(403);
  });
});
