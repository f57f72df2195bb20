import { monotonicClock } from '../../src/common/monotonic-clock';
import type { CheckAnswer } from '../../src/permissions/check/check';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const DAY_MS = 86_400_000;

const people = buildOrg({
  divisions: ['sales'],
  users: [{ id: 'ada' }, { id: 'ben', divisionId: 'sales' }],
  roles: [{ id: 'queue-editor', gives: 'routing:queue:edit' }],
  grants: [['ada', 'queue-editor', 'sales']],
});

const mayAda = '/api/v1/check-permission?userId=ada&permission=routing:queue:edit';

describe('Reading the organisation', () => {
  let service: ServiceWithSimulator;
  afterEach(() => service.stop());

  it('happens at the start, and makes a revision that answers', async () => {
    service = await ServiceWithSimulator.start({ org: people });
    const { body } = await service.get<SyncStatusDto>('/api/v1/sync');
    expect(body.run).toMatchObject({ status: 'succeeded', progress: { partsDone: 10, partsTotal: 10 } });
    expect(body.snapshot).toMatchObject({ revision: 1, state: 'fresh', partial: false, gaps: [] });
    expect((await service.get<CheckAnswer>(mayAda)).body).toMatchObject({ allowed: true, revision: 1 });
  });

  it('shows every part with its rows, its calls and nothing left to do', async () => {
    service = await ServiceWithSimulator.start({ org: people });
    const { run } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    const users = run?.parts.find(({ part }) => part === 'users');
    // Once before the grants and once after them: what did not stand still does not count.
    expect(users).toEqual({ part: 'users', state: 'done', items: 2, calls: 2, expectedCalls: 2 });
    const { total } = await service.simulator.calls();
    expect(run?.progress).toMatchObject({ calls: total, remainingSeconds: 0 });
  });

  it('sees what changed since, in a new revision', async () => {
    service = await ServiceWithSimulator.start({ org: people });
    const grant = {
      subjectId: 'ada',
      subjectType: 'PC_USER',
      roleId: 'queue-editor',
      divisionId: 'sales',
    } as const;
    await service.simulator.change({ op: 'revoke', ...grant });
    expect((await service.sync()).snapshot?.revision).toBe(2);
    expect((await service.get<CheckAnswer>(mayAda)).body).toMatchObject({
      allowed: false,
      reason: 'not_granted',
    });
    await service.simulator.change({ op: 'grant', ...grant });
  });

  it('is started by POST with 202 and joined by a second one', async () => {
    service = await ServiceWithSimulator.start({ org: people });
    const first = await service.post<SyncStatusDto>('/api/v1/sync');
    const second = await service.post<SyncStatusDto>('/api/v1/sync');
    expect(first.status).toBe(202);
    expect(first.headers.location).toBe('/api/v1/sync');
    expect(second.body.run?.id).toBe(first.body.run?.id);
    await service.syncEnds();
  });

  it('keeps the old revision when a part fails, and names the part', async () => {
    service = await ServiceWithSimulator.start({ org: people }, { GENESYS_TIME_BUDGET: '5s' });
    await service.simulator.setFaults([
      { match: { path: '/api/v2/groups' }, effects: [{ kind: 'status', status: 404 }] },
    ]);
    const { run, snapshot, nextRunAt } = await service.sync();
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'genesys_not_found', part: 'groups' } });
    expect(run?.failure?.detail).toMatch(/^Reading groups failed\. /);
    expect(snapshot?.revision).toBe(1);
    expect(nextRunAt).toBeDefined();
    expect((await service.get<CheckAnswer>(mayAda)).body).toMatchObject({ allowed: true, revision: 1 });
  });
});

describe('Without a snapshot to answer from', () => {
  let service: ServiceWithSimulator;
  afterEach(() => service.stop());

  it('checks are refused with 503 and Retry-After before the first one, and the service is not ready', async () => {
    const deadUsers = {
      match: { path: '/api/v2/users/query' },
      effects: [{ kind: 'status' as const, status: 404 }],
    };
    service = await ServiceWithSimulator.start({ org: people }, {}, (simulator) =>
      simulator.setFaults([deadUsers]),
    );
    const answer = await service.get<{ code: string }>(mayAda);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body.code).toBe('snapshot_missing');
    expect((await service.get('/health/ready')).status).toBe(503);
    expect((await service.get('/health/live')).status).toBe(200);
  });

  it('checks are refused once the snapshot is past its age, single and batch', async () => {
    service = await ServiceWithSimulator.start({ org: people });
    expect((await service.get<CheckAnswer>(mayAda)).body.allowed).toBe(true);
    await service.simulator.setFaults([{ effects: [{ kind: 'status', status: 404 }] }]);
    const batch = { checks: [{ userId: 'ada', permission: 'routing:queue:edit' }] };
    const later = jest.spyOn(monotonicClock, 'now').mockImplementation(() => performance.now() + DAY_MS);
    try {
      const stale = await service.get<{ code: string }>(mayAda);
      expect(stale).toMatchObject({ status: 503, body: { code: 'snapshot_too_old' } });
      expect((await service.post('/api/v1/check-permission/batch', batch)).status).toBe(503);
      expect((await service.get('/health/ready')).status).toBe(503);
    } finally {
      later.mockRestore();
    }
  });
});
