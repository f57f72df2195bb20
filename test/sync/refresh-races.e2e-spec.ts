import type { Change } from '../../simulator/controls/changes';
import type { DatabaseSettings } from '../../src/config/settings';
import { RevisionSource } from '../../src/revisions/current/revision-source';
import { SyncingApp, until } from '../revisions/syncing-app';
import { buildOrg } from '../support/build-org';
import { describeOnEachDatabase, describeOnPostgres, type DatabaseSuite } from '../support/each-database';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';
const ids = Array.from({ length: 8 }, (_, i) => `user-${i}`);

const org = () =>
  buildOrg({
    users: [{ id: 'ada' }, { id: 'ben' }, ...ids.map((id) => ({ id }))],
    groups: [{ id: 'team', individualIds: ids }],
    roles: [{ id: 'editor', gives: EDIT }, { id: 'changing' }],
    grants: [['ada', 'editor']],
  });

const held = (subjectId: string) => ({ subjectId, roleId: 'editor', divisionId: 'home' });
const granted = (subjectId: string): Change => ({ op: 'grant', subjectType: 'PC_USER', ...held(subjectId) });
const revoked = (subjectId: string): Change => ({ op: 'revoke', ...held(subjectId) });

const gives = (actions: string[]): Change => ({
  op: 'set-role-policies',
  roleId: 'changing',
  permissionPolicies: actions.map((action) => ({
    domain: 'routing',
    entityName: 'queue',
    actionSet: [action],
  })),
});
const grantedChanging: Change = { ...granted('ben'), roleId: 'changing' } as Change;

/** Instances of the service on one database, and the simulator that they read. */
class Instances {
  private readonly apps: SyncingApp[] = [];

  private constructor(
    readonly simulator: SimulatorClient,
    private readonly settings: DatabaseSettings,
  ) {}

  static async on({ place }: DatabaseSuite): Promise<Instances> {
    const simulator = await simulatorWith({ org: org(), modes: { rateLimitPerMinute: null } });
    return new Instances(simulator, await place());
  }

  async start(): Promise<SyncingApp> {
    const app = await SyncingApp.start(this.settings, this.simulator.url);
    this.apps.push(app);
    await until(() => app.sync.nextRunAt !== undefined && app.snapshots.latest() !== undefined);
    return app;
  }

  async close(): Promise<void> {
    for (const app of this.apps.splice(0)) await app.close();
    await closeSimulators();
  }

  /**
   * Begins a full reading that has read the grants when this resolves, and goes on with its second look at the rest: it
   * ends once `readingEnds` lets it.
   */
  async beginReading(app: SyncingApp): Promise<void> {
    const policies = { match: { path: '/api/v2/authorization/policies' } };
    const slow = { kind: 'slow', ms: 'until_replaced' } as const;
    await this.simulator.setFaults([{ ...policies, every: 2, times: 1, effects: [slow] }]);
    app.sync.start();
    await until(() => {
      const parts = app.sync.latestRun()?.progress.parts() ?? [];
      return parts.some(({ part, state }) => part === 'grants' && state === 'done');
    });
  }

  async readingEnds(app: SyncingApp): Promise<void> {
    await this.simulator.setFaults([]);
    await until(() => app.sync.latestRun()?.status !== 'running');
  }
}

const revision = (app: SyncingApp) => app.snapshots.latest()?.snapshot.revision ?? 0;
const may = (app: SyncingApp, userId: string) => app.snapshots.current().matrix.check(userId, EDIT).allowed;
const readAgain = (app: SyncingApp, id: string) =>
  app.app.get(RevisionSource).at({ level: 'fully_consistent' }, { type: 'user', id });

const rolesReadAgain = (app: SyncingApp) =>
  until(() => {
    const parts = app.sync.latestRun()?.progress.parts() ?? [];
    return parts.some(({ part, calls }) => part === 'roles' && calls === 2);
  });

describeOnEachDatabase('A subject that is read while the organisation is', (_open, suite) => {
  let instances: Instances;
  let app: SyncingApp;
  beforeEach(async () => {
    instances = await Instances.on(suite);
    app = await instances.start();
  });
  afterEach(() => instances.close());

  it('stays as it was read when the reading that had begun before is published', async () => {
    await instances.beginReading(app);
    await instances.simulator.change(revoked('ada'), granted('ben'));
    await readAgain(app, 'ada');
    await readAgain(app, 'ben');
    expect([revision(app), may(app, 'ada'), may(app, 'ben')]).toEqual([3, false, true]);
    await instances.readingEnds(app);
    expect([revision(app), may(app, 'ada'), may(app, 'ben')]).toEqual([4, false, true]);
  });

  it('stays as it was even where it had not changed, and the reading saw something else in between', async () => {
    await instances.simulator.change(granted('ben'));
    await instances.beginReading(app);
    await instances.simulator.change(revoked('ben'));
    expect((await readAgain(app, 'ben')).snapshot.revision).toBe(1);
    await instances.readingEnds(app);
    expect([revision(app), may(app, 'ben')]).toEqual([2, false]);
  });

  it('is not given what its role gave to the reading, and had lost before it was granted', async () => {
    await instances.simulator.change(gives(['edit']));
    await instances.beginReading(app);
    await rolesReadAgain(app);
    await instances.simulator.change(gives([]), grantedChanging);
    await readAgain(app, 'ben');
    expect(may(app, 'ben')).toBe(false);
    await instances.readingEnds(app);
    expect(may(app, 'ben')).toBe(false);
  });

  it('is as the next reading finds it', async () => {
    await instances.simulator.change(revoked('ada'));
    await readAgain(app, 'ada');
    await instances.simulator.change(granted('ada'));
    app.sync.start();
    await instances.readingEnds(app);
    expect([revision(app), may(app, 'ada')]).toEqual([3, true]);
  });

  it('holds for many at once: each change is in the last revision, and comes back after a restart', async () => {
    await instances.simulator.change(...ids.map(granted));
    await Promise.all(ids.map((id) => readAgain(app, id)));
    expect(revision(app)).toBe(1 + ids.length);
    expect(ids.map((id) => may(app, id))).toEqual(ids.map(() => true));
    await app.close();
    const again = await instances.start();
    expect(ids.map((id) => may(again, id))).toEqual(ids.map(() => true));
  });

  it('holds for members of one group that changed: it is read for each, and changes once', async () => {
    const grant = { ...held('team'), subjectType: 'PC_GROUP' as const };
    await instances.simulator.change({ op: 'grant', ...grant });
    await Promise.all(ids.map((id) => readAgain(app, id)));
    expect(ids.map((id) => may(app, id))).toEqual(ids.map(() => true));
    expect(revision(app)).toBe(2);
  });
});

describeOnPostgres('A subject that one of two instances reads', (_open, suite) => {
  let instances: Instances;
  let one: SyncingApp;
  let other: SyncingApp;
  beforeEach(async () => {
    instances = await Instances.on(suite);
    [one, other] = [await instances.start(), await instances.start()];
    await until(() => revision(one) === revision(other));
  });
  afterEach(() => instances.close());

  it('is known to the other at once when it asks for the revision, and soon when not', async () => {
    await instances.simulator.change(revoked('ada'));
    const { snapshot } = await readAgain(one, 'ada');
    const asked = { level: 'at_least_as_fresh', revision: snapshot.revision } as const;
    const answer = await other.app.get(RevisionSource).at(asked);
    expect(answer.matrix.check('ada', EDIT).allowed).toBe(false);
    await until(() => !may(other, 'ada'));
  });

  it('leaves the time of the next full reading as it is', async () => {
    const { nextRunAt } = other.sync;
    await instances.simulator.change(revoked('ada'));
    await readAgain(one, 'ada');
    await until(() => revision(other) === revision(one));
    expect(other.sync.nextRunAt).toEqual(nextRunAt);
  });

  it('stays as it was read when the other instance publishes a reading that had begun before', async () => {
    const before = revision(one);
    await instances.beginReading(one);
    await instances.simulator.change(revoked('ada'), granted('ben'));
    await readAgain(other, 'ada');
    await readAgain(other, 'ben');
    await instances.readingEnds(one);
    expect([revision(one), may(one, 'ada'), may(one, 'ben')]).toEqual([before + 3, false, true]);
    await until(() => revision(other) === before + 3);
    expect([may(other, 'ada'), may(other, 'ben')]).toEqual([false, true]);
  });

  it('is not given what its role gave to a reading of the other instance', async () => {
    await instances.simulator.change(gives(['edit']));
    await instances.beginReading(one);
    await rolesReadAgain(one);
    await instances.simulator.change(gives([]), grantedChanging);
    await readAgain(other, 'ben');
    await instances.readingEnds(one);
    expect(may(one, 'ben')).toBe(false);
  });

  it('is in a revision of its own wherever it was read: none is overtaken', async () => {
    const before = revision(one);
    await instances.simulator.change(...ids.map(granted));
    await Promise.all(ids.map((id, i) => readAgain(i % 2 === 0 ? one : other, id)));
    await until(() => [one, other].every((app) => revision(app) === before + ids.length));
    for (const app of [one, other]) expect(ids.map((id) => may(app, id))).toEqual(ids.map(() => true));
  });
});
