import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { differencesFromSimulator } from '../support/differences-from-simulator';
import { ServiceWithSimulator } from '../support/service-with-simulator';

type WithId = { readonly id: string };
type GrantOfTruth = { readonly subjectId: string; readonly roleId: string; readonly divisionId: string };

interface TruthLists {
  readonly users: readonly WithId[];
  readonly roles: readonly WithId[];
  readonly divisions: readonly WithId[];
  readonly groups: readonly WithId[];
  readonly grants: readonly GrantOfTruth[];
}

jest.setTimeout(60_000);

describe('The demo organisation, read over HTTP', () => {
  let service: ServiceWithSimulator;
  afterEach(() => service.stop());

  it('gives for every user, permission and division the answer of the simulator', async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
    const { compared, allowed, differences } = await differencesFromSimulator(service);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_500_000);
    expect(allowed / compared).toBeGreaterThan(0.01);
  });

  it('gives the same with wildcard policies expanded by Genesys', async () => {
    const modes = { wildcardExpansion: true };
    service = await ServiceWithSimulator.start({ org: 'demo', modes });
    expect((await differencesFromSimulator(service)).differences).toEqual([]);
  });

  it('ends right with one call in five failing, without a call that the limit forbids', async () => {
    const effects = [
      { kind: 'status' as const, status: 429, retryAfter: 0 },
      { kind: 'status' as const, status: 500 },
      { kind: 'status' as const, status: 503 },
      { kind: 'reset' as const },
    ];
    service = await ServiceWithSimulator.start(
      { org: 'demo' },
      { GENESYS_RATE_LIMIT_PER_MINUTE: '270' },
      (simulator) => simulator.setFaults([{ match: { path: '/api/v2/*' }, every: 5, effects }]),
    );
    const { run } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    const calls = await service.simulator.calls();
    expect(run?.status).toBe('succeeded');
    expect(calls.total).toBeGreaterThan(run?.progress.calls ?? Infinity);
    expect(calls.maxPerRollingMinute).toBeLessThanOrEqual(270);
    expect(calls.rateLimited).toBe(0);
    expect((await differencesFromSimulator(service)).differences).toEqual([]);
    await expectTheTruth(service);
  });
});

/** Every list of the snapshot has as many entries as the simulator's own. */
async function expectTheTruth(service: ServiceWithSimulator): Promise<void> {
  await service.simulator.setFaults([]);
  const truth = (await service.simulator.control('GET', '/truth')).body as unknown as TruthLists;
  const { snapshot } = service.app.get(SnapshotStore).current();
  const ids = (list: readonly WithId[]) => list.map(({ id }) => id).sort();
  expect(ids(snapshot.users)).toEqual(ids(truth.users));
  expect(ids(snapshot.roles)).toEqual(ids(truth.roles));
  expect(ids(snapshot.divisions)).toEqual(ids(truth.divisions));
  expect(ids(snapshot.groups)).toEqual(ids(truth.groups));
  const grant = (one: GrantOfTruth) => JSON.stringify([one.subjectId, one.roleId, one.divisionId]);
  expect(snapshot.grants.map(grant).sort()).toEqual(truth.grants.map(grant).sort());
}
