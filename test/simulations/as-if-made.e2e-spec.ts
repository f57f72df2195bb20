import type { Problem } from '../../src/http/problem';
import type { CheckAnswer, CheckBatchAnswer } from '../../src/permissions/check/check';
import type { ExplanationDto } from '../../src/permissions/explanation/explanation.dto';
import type { HolderPageDto } from '../../src/permissions/holders/holders.dto';
import type { EffectivePermissionPageDto } from '../../src/permissions/subjects/subject-permissions.dto';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import { SnapshotNotFoundError } from '../../src/revisions/revisions.errors';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import { SimulatedRevisions } from '../../src/simulations/simulated-revisions';
import type { ServiceWithSimulator } from '../support/service-with-simulator';
import { startSimulations } from './simulation-app';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';

describe('Answers as if a simulated change were made', () => {
  let service: ServiceWithSimulator;
  let id: string;

  beforeEach(async () => {
    service = await startSimulations();
    const items = [
      { kind: 'grant_added', subjectType: 'user', subjectId: 'bob', roleId: 'editor', divisionId: 'north' },
      { kind: 'user_state_changed', userId: 'ada', state: 'inactive' },
    ];
    id = (await service.post<SimulationDto>('/api/v1/simulations', { items })).body.id;
  });
  afterEach(() => service.stop());

  const get = async <Body>(url: string) => (await service.get<Body>(url)).body;
  const bobMayEdit = `/api/v1/check-permission?userId=bob&permission=${EDIT}&divisionId=north`;

  it('tell what a check would say, and say that it is a simulation', async () => {
    const asIf = await get<CheckAnswer>(`${bobMayEdit}&simulationId=${id}`);
    expect(asIf).toMatchObject({ allowed: true, reason: 'granted', simulationId: id, revision: 1 });
    const asIs = await get<CheckAnswer>(bobMayEdit);
    expect(asIs).toMatchObject({ allowed: false, reason: 'not_granted' });
    expect(asIs).not.toHaveProperty('simulationId');
  });

  it('tell what a batch of checks would say', async () => {
    const checks = [
      { userId: 'bob', permission: EDIT },
      { userId: 'ada', permission: 'admin' },
    ];
    const { body } = await service.post<CheckBatchAnswer>('/api/v1/check-permission/batch', {
      checks,
      simulationId: id,
    });
    expect(body).toMatchObject({
      simulationId: id,
      results: [{ allowed: true }, { allowed: false, reason: 'user_inactive' }],
    });
  });

  it('tell who would hold a permission, what somebody would hold, and why', async () => {
    const holders = await get<HolderPageDto>(`/api/v1/permissions/${EDIT}/holders?simulationId=${id}`);
    expect(holders.holders.map(({ subject }) => subject.id)).toEqual(['bob']);
    expect(holders.simulationId).toBe(id);
    const held = await get<EffectivePermissionPageDto>(`/api/v1/users/bob/permissions?simulationId=${id}`);
    expect(held.permissions.map(({ permission }) => permission)).toEqual([EDIT, 'routing:queue:view']);
    const why = await get<ExplanationDto>(
      `/api/v1/users/bob/permissions/${EDIT}/explanation?simulationId=${id}`,
    );
    expect(why).toMatchObject({ allowed: true, simulationId: id });
  });

  it('come from the revision that the simulation began from, when newer ones have come', async () => {
    await service.simulator.change({ op: 'delete-role', roleId: 'editor' });
    expect((await service.sync()).snapshot?.revision).toBe(2);
    // As after a restart, or on another instance.
    Object.assign(service.app.get(SimulatedRevisions), { held: new Map() });
    const answer = await get<CheckAnswer>(`${bobMayEdit}&simulationId=${id}`);
    expect(answer).toMatchObject({ allowed: true, revision: 1 });
    const effects = await get<{ total: number; revision: number }>(`/api/v1/simulations/${id}/effects`);
    expect(effects).toMatchObject({ total: 2, revision: 1 });
  });

  it('are refused when that revision is no longer stored', async () => {
    await service.simulator.change({ op: 'delete-role', roleId: 'editor' });
    await service.sync();
    Object.assign(service.app.get(SimulatedRevisions), { held: new Map() });
    const gone = () => Promise.reject(new SnapshotNotFoundError(1, 2));
    const load = jest.spyOn(service.app.get(SnapshotLoader), 'load').mockImplementation(gone);
    for (const url of [`${bobMayEdit}&simulationId=${id}`, `/api/v1/simulations/${id}/effects`]) {
      const { status, body } = await service.get<Problem>(url);
      expect([status, body.code]).toEqual([409, 'base_revision_gone']);
    }
    load.mockRestore();
    expect((await service.get(`${bobMayEdit}&simulationId=${id}`)).status).toBe(200);
  });

  it('are refused for a simulation that is not there, and together with a wish for freshness', async () => {
    expect((await service.get(`${bobMayEdit}&simulationId=none`)).status).toBe(404);
    expect((await service.get('/api/v1/users/bob/permissions?simulationId=none')).status).toBe(404);
    const both = await service.get<Problem>(`${bobMayEdit}&simulationId=${id}&consistency=fully_consistent`);
    expect(both.status).toBe(400);
    expect(both.body.errors).toMatchObject([{ pointer: '/query/simulationId' }]);
  });
});
