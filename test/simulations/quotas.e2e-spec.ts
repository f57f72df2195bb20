import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork } from '../../src/audit/log/audited-work';
import type { Requester } from '../../src/auth/requested-by';
import { callerOf } from '../../src/auth/caller';
import type { OwnRole } from '../../src/auth/own-roles';
import type { Database } from '../../src/database/database';
import type { StoredChange } from '../../src/changes/change';
import { ChangeStore } from '../../src/changes/storage/change-store';
import { ChangeWriter } from '../../src/changes/storage/change-writer';
import { SimulationStore } from '../../src/simulations/storage/simulation-store';
import { SimulationWriter } from '../../src/simulations/storage/simulation-writer';
import type { StoredSimulation } from '../../src/simulations/storage/stored-simulation';
import { describeOnEachDatabase } from '../support/each-database';

const NOW = '2026-03-01T00:00:00.000Z';
const LATER = '2126-03-08T00:00:00.000Z';
const limits = { ofCaller: 3, total: 7 };

const requester = (id: string, role: OwnRole = 'access-admin'): Requester => ({
  caller: callerOf(id, 'api_key', [role]),
  requestId: 'r',
});
const [ann, bob, cy] = ['ann', 'bob', 'cy'].map((id) => requester(id)) as [Requester, Requester, Requester];

const simulation = (id: string, { caller }: Requester): StoredSimulation => ({
  id,
  baseRevision: 1,
  itemCount: 1,
  proposalSha256: 'aa',
  callerUserId: null,
  summary: {
    asOf: NOW,
    partial: false,
    counts: { subjects: 0 },
    lockout: [],
    findings: { created: 0, resolved: 0, blocking: 0, list: [] },
    warnings: [],
    warningCount: 0,
  } as unknown as StoredSimulation['summary'],
  createdAt: NOW,
  createdBy: { type: caller.kind, id: caller.id },
  expiresAt: LATER,
});

const plan = (id: string, { caller }: Requester, origin: StoredChange['origin'] = { kind: 'items' }) =>
  ({
    id,
    status: 'planned',
    statusReason: null,
    baseRevision: 1,
    planSha256: 'aa',
    itemCount: 0,
    summary: { counts: { subjects: 0 }, blockers: [] } as unknown as StoredChange['summary'],
    origin,
    createdAt: NOW,
    createdBy: { type: caller.kind, id: caller.id },
    expiresAt: LATER,
    approvedAt: null,
    approvedBy: null,
    startedAt: null,
    finishedAt: null,
    revision: null,
    madeFromAuthors: [],
  }) satisfies StoredChange;

describeOnEachDatabase('A quota of each caller', (open) => {
  let database: Database;
  let store: SimulationStore;
  let simulations: SimulationWriter;
  let changes: ChangeStore;
  let plans: ChangeWriter;

  beforeEach(async () => {
    database = await open();
    const log = new AuditLog(database);
    const audited = new AuditedWork(database, log);
    store = new SimulationStore(database);
    simulations = new SimulationWriter(store, audited, log, limits);
    changes = new ChangeStore(database);
    plans = new ChangeWriter(changes, audited, log, store, limits);
  });

  const keep = async (by: Requester, ...ids: string[]) => {
    for (const id of ids) await simulations.write(simulation(id, by), '[]', by);
  };
  const kept = async () => {
    const rows = await database.kysely.selectFrom('simulation').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  };
  const records = async (action: string) => {
    const rows = await database.kysely
      .selectFrom('audit_record')
      .selectAll()
      .where('action', '=', action)
      .execute();
    return rows.map((row) => JSON.stringify(row));
  };
  const make = async (by: Requester, ...ids: string[]) => {
    for (const id of ids) await plans.plan(plan(id, by), [], by);
  };

  it('of simulations lets the oldest own one go, and records that', async () => {
    await keep(bob, 'b1');
    await keep(ann, 'a1', 'a2', 'a3', 'a4');
    expect(await kept()).toEqual(['a2', 'a3', 'a4', 'b1']);
    const [record] = await records('simulation.deleted');
    expect(record).toContain('a1');
    expect(record).toContain('Evicted by a newer one');
  });

  it('of simulations keeps those that a plan or a report names', async () => {
    await keep(ann, 'a1', 'a2', 'a3');
    await plans.plan(plan('p1', ann, { kind: 'simulation', id: 'a1' }), [], ann);
    await keep(ann, 'a4');
    expect(await kept()).toEqual(['a1', 'a3', 'a4']);
    for (const id of ['a3', 'a4']) expect(await store.refer(id, NOW)).toBe(true);
    await expect(keep(ann, 'a5')).rejects.toMatchObject({ code: 'too_many_simulations' });
    await keep(bob, 'b1');
  });

  it('of simulations takes from whoever has the most when all are full', async () => {
    await keep(ann, 'a1', 'a2', 'a3');
    await keep(bob, 'b1', 'b2');
    await keep(cy, 'c1', 'c2', 'c3');
    expect(await kept()).toEqual(['a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'c3']);
  });

  it('leaves deleting to the caller who made it, and to administrators', async () => {
    await keep(ann, 'a1', 'a2');
    await expect(simulations.delete(simulation('a1', ann), bob)).rejects.toMatchObject({ status: 403 });
    await simulations.delete(simulation('a1', ann), ann);
    await simulations.delete(simulation('a2', ann), requester('root', 'admin'));
    await expect(simulations.delete(simulation('a2', ann), ann)).rejects.toMatchObject({ status: 404 });
    expect(await kept()).toEqual([]);
  });

  it('refuses a plan of a simulation that is gone by then', async () => {
    const lost = plan('p1', ann, { kind: 'simulation', id: 'gone' });
    await expect(plans.plan(lost, [], ann)).rejects.toMatchObject({ status: 404 });
    expect(await changes.get('p1')).toBeUndefined();
  });

  it('of plans cancels the oldest own one that was not approved, and records that', async () => {
    await make(ann, 'p1', 'p2', 'p3');
    await database.transaction((tx) => changes.set(tx, 'p1', { status: 'approved' }));
    await make(ann, 'p4');
    expect(await changes.get('p1')).toMatchObject({ status: 'approved' });
    expect(await changes.get('p2')).toMatchObject({ status: 'cancelled', statusReason: 'evicted' });
    expect((await records('change.cancelled'))[0]).toContain('p2');
    await make(bob, 'q1');
    expect(await changes.get('q1')).toMatchObject({ status: 'planned' });
  });

  it('of plans refuses a further one when all were approved', async () => {
    await make(ann, 'p1', 'p2', 'p3');
    for (const id of ['p1', 'p2', 'p3'])
      await database.transaction((tx) => changes.set(tx, id, { status: 'approved' }));
    await expect(make(ann, 'p4')).rejects.toMatchObject({ code: 'too_many_changes' });
  });
});
