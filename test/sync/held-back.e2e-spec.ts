import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { Change } from '../../simulator/controls/changes';
import type { Fault } from '../../simulator/controls/fault';
import type { CheckAnswer } from '../../src/permissions/check/check';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const PEOPLE = 30;
const names = Array.from({ length: PEOPLE }, (_, i) => `user-${i}`);
const people = () =>
  buildOrg({
    users: names.map((id) => ({ id })),
    roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
    accessPolicies: [{ id: 'only', targetResource: 'routing:queue:edit' }],
    grants: names.map((id) => [id, 'editor']),
  });

const empty = (path: string): Fault => ({ match: { path: `/api/v2/${path}` }, effects: [{ kind: 'empty' }] });
const noGrants = empty('authorization/roles/{roleId}/subjectgrants');
const leave = (ids: string[]): Change[] =>
  ids.map((userId) => ({ op: 'set-user-state', userId, state: 'inactive' }));
const mayLast = `/api/v1/check-permission?userId=${names[PEOPLE - 1]}&permission=routing:queue:edit`;
const mayFirst = `/api/v1/check-permission?userId=${names[0]}&permission=routing:queue:edit`;

describe('A sync run that lost too much at once', () => {
  let service: ServiceWithSimulator;
  const lines: { level: number; msg?: string; id?: string }[] = [];
  const logger = pino(
    { level: 'error' },
    { write: (line: string) => void lines.push(JSON.parse(line) as never) },
  );
  const start = (env: Record<string, string> = {}) =>
    ServiceWithSimulator.start({ org: people() }, env, undefined, logger);
  const accept = (id: string) =>
    service.post<SyncStatusDto & { code: string }>('/api/v1/sync/held-back/accept', { id });
  const check = async (url: string) => (await service.get<CheckAnswer>(url)).body;
  const actions = async () => {
    const { body } = await service.get<{ items: { action: string }[] }>('/api/v1/audit/events?pageSize=100');
    return body.items.map(({ action }) => action).filter((action) => action.startsWith('sync.held_back'));
  };
  beforeEach(() => void lines.splice(0));
  afterEach(() => service.stop());

  it.each<[string, Fault, string]>([
    ['all grants', noGrants, 'grants'],
    ['the only access policy, which takes a caveat away', empty('authorization/policies'), 'accessPolicies'],
  ])('is held back: %s', async (_what, fault, kind) => {
    service = await start();
    const before = (await service.get<SyncStatusDto>('/api/v1/sync')).body.snapshot;
    await service.simulator.setFaults([fault]);
    const { run, heldBack, snapshot } = await service.sync();

    expect(run).toMatchObject({ status: 'held_back', failure: { code: 'sync_held_back' } });
    expect(heldBack).toMatchObject({ runs: 1, losses: [{ kind }] });
    expect(snapshot).toMatchObject({ revision: 1, asOf: before?.asOf, partial: false });
    expect(await check(mayFirst)).toMatchObject({
      allowed: true,
      revision: 1,
      partial: false,
      caveats: ['access_policy_may_apply'],
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 50, msg: 'A sync run is held back', id: heldBack?.id }),
    );
    expect(await actions()).toEqual(['sync.held_back']);
  });

  it('is forgotten when a later run has it all again', async () => {
    service = await start();
    await service.simulator.setFaults([noGrants]);
    await service.sync();
    await service.simulator.setFaults([]);
    const { run, heldBack, snapshot } = await service.sync();

    expect(run?.status).toBe('succeeded');
    expect(heldBack).toBeUndefined();
    expect(snapshot?.revision).toBe(2);
    expect((await actions()).sort()).toEqual(['sync.held_back', 'sync.held_back_ended']);
  });

  it('is let through by a person who names what was shown', async () => {
    service = await start();
    expect(await accept(randomUUID())).toMatchObject({ status: 404, body: { code: 'nothing_held_back' } });
    await service.simulator.change(...leave(names.slice(0, 15)));
    const { heldBack } = await service.sync();
    expect(heldBack?.losses).toEqual([{ kind: 'activeUsers', before: PEOPLE, gone: 15 }]);
    expect((await check(mayFirst)).allowed).toBe(true);

    expect(await accept(randomUUID())).toMatchObject({ status: 409, body: { code: 'other_held_back' } });
    expect((await accept(heldBack?.id ?? '')).status).toBe(202);
    const after = await service.syncEnds();

    expect(after.run?.status).toBe('succeeded');
    expect(after.heldBack).toBeUndefined();
    expect([await check(mayFirst), await check(mayLast)]).toMatchObject([
      { allowed: false },
      { allowed: true },
    ]);
    expect((await actions()).sort()).toEqual([
      'sync.held_back',
      'sync.held_back',
      'sync.held_back_accepted',
      'sync.held_back_ended',
    ]);
  });

  it('is held back again when it lost more than was accepted', async () => {
    service = await start();
    await service.simulator.change(...leave(names.slice(0, 15)));
    const { heldBack } = await service.sync();
    await service.simulator.setFaults([noGrants]);
    await accept(heldBack?.id ?? '');
    const after = await service.syncEnds();

    expect(after.run?.status).toBe('held_back');
    expect(after.heldBack).toMatchObject({ runs: 1 });
    expect(after.heldBack?.id).not.toBe(heldBack?.id);
    expect(after.heldBack?.acceptedBy).toBeUndefined();
    expect(after.snapshot?.revision).toBe(1);
  });

  it('is let through when later runs lose the same for an interval', async () => {
    service = await start({ SYNC_INTERVAL: '1s', SYNC_CONFIRMING_RUNS: '2' });
    await service.simulator.change(...leave(names.slice(0, 15)));
    await service.sync();
    // With a pause: otherwise no timer, and so no sync run, gets its turn.
    while ((await check(mayFirst)).allowed) await setTimeout(20);

    expect((await actions()).filter((action) => action === 'sync.held_back').length).toBeGreaterThanOrEqual(
      2,
    );
    expect((await service.syncEnds()).heldBack).toBeUndefined();
  });

  it('is not believed for being asked again and again in a moment', async () => {
    service = await start({ SYNC_CONFIRMING_RUNS: '2' });
    await service.simulator.setFaults([noGrants]);
    for (let runs = 1; runs <= 4; runs++) expect((await service.sync()).heldBack?.runs).toBe(runs);
    expect((await check(mayFirst)).allowed).toBe(true);
  });

  it('does not make the snapshot before it any younger', async () => {
    service = await start({ SYNC_INTERVAL: '1s', SNAPSHOT_MAX_AGE: '2500ms', SYNC_CONFIRMING_RUNS: '0' });
    await service.simulator.setFaults([noGrants]);
    await service.sync();
    let answer = await service.get<{ code: string }>(mayFirst);
    for (; answer.status === 200; answer = await service.get<{ code: string }>(mayFirst))
      await setTimeout(20);

    expect(answer).toMatchObject({ status: 503, body: { code: 'snapshot_too_old' } });
    expect((await service.get<SyncStatusDto>('/api/v1/sync')).body.heldBack?.runs).toBeGreaterThanOrEqual(1);
  });

  it('is let pass where it is switched off', async () => {
    service = await start({ SYNC_MAX_SHRINK_PERCENT: '100' });
    await service.simulator.setFaults([noGrants]);

    expect((await service.sync()).run?.status).toBe('succeeded');
  });

  it('is remembered over a restart, which it does not keep from answering', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-held-back-'));
    try {
      service = await start({ DATA_DIR: folder });
      await service.simulator.setFaults([noGrants]);
      const { heldBack } = await service.sync();
      await service.app.close();
      const { simulator } = service;
      const again = await ServiceWithSimulator.start({ org: people() }, { DATA_DIR: folder }, (other) =>
        other.setFaults([noGrants]),
      );
      service = again;
      expect(simulator.url).not.toBe(again.simulator.url);
      expect(await check(mayFirst)).toMatchObject({ allowed: true, revision: 1 });
      const { run, heldBack: kept } = (await again.get<SyncStatusDto>('/api/v1/sync')).body;
      expect(run?.status).toBe('held_back');
      expect(kept).toMatchObject({ id: heldBack?.id, runs: 2, firstHeldAt: heldBack?.firstHeldAt });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
