import type { DatabaseSettings } from '../../src/config/settings';
import { buildOrg } from '../support/build-org';
import { describeOnPostgres } from '../support/each-database';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import { SyncingApp, until } from './syncing-app';

const people = () =>
  buildOrg({
    users: [{ id: 'ada' }],
    roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
    grants: [['ada', 'editor']],
  });
const grant = { subjectId: 'ada', subjectType: 'PC_USER', roleId: 'editor', divisionId: 'home' } as const;

describeOnPostgres('Two instances', (_open, { place }) => {
  const apps: SyncingApp[] = [];
  let simulator: SimulatorClient;
  let settings: DatabaseSettings;
  beforeEach(async () => {
    simulator = await simulatorWith({ org: people() });
    settings = await place();
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    await closeSimulators();
  });
  const start = async () => {
    const app = await SyncingApp.start(settings, simulator.url);
    apps.push(app);
    return app;
  };
  const mayAda = (app: SyncingApp) =>
    app.snapshots.current().matrix.check('ada', 'routing:queue:edit').allowed;
  const revision = (app: SyncingApp) => app.snapshots.latest()?.snapshot.revision;

  it('read the organisation once for both when they start together', async () => {
    const alone = await SyncingApp.start(await place(), simulator.url);
    await until(() => alone.sync.latestRun()?.status === 'succeeded');
    await alone.close();
    const { total: callsOfOne } = await simulator.calls();

    const both = await Promise.all([start(), start()]);
    await until(() => both.every((app) => revision(app) === 1));
    await until(() => both.every((app) => app.sync.latestRun()?.status !== 'running'));
    expect(both.map(({ sync }) => sync.latestRun()?.status).sort()).toEqual(['elsewhere', 'succeeded']);
    expect(both.map(mayAda)).toEqual([true, true]);
    expect((await simulator.calls()).total).toBe(2 * callsOfOne);
  });

  it('follow each other: what one has read answers on the other, which then waits an interval', async () => {
    const [one, other] = [await start(), await start()];
    await until(() => [one, other].every((app) => app.sync.nextRunAt !== undefined));
    await until(() => revision(one) === revision(other));
    const before = revision(one) ?? 0;
    const { nextRunAt } = other.sync;
    await simulator.change({ op: 'revoke', ...grant });
    one.sync.start();
    await until(() => revision(other) === before + 1);
    expect(mayAda(other)).toBe(false);
    expect(other.snapshots.current().snapshot.asOf).toBe(one.snapshots.current().snapshot.asOf);
    expect(other.sync.nextRunAt?.getTime()).toBeGreaterThan(nextRunAt?.getTime() ?? Infinity);
  });

  it('take over where the one that read has gone', async () => {
    const one = await start();
    await until(() => revision(one) === 1);
    await one.close();
    apps.shift();
    const other = await start();
    expect(revision(other)).toBe(1);
    await until(() => revision(other) === 2);
    expect(mayAda(other)).toBe(true);
  });
});
