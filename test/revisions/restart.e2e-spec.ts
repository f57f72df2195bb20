import type { DatabaseSettings } from '../../src/config/settings';
import { OtherOrganizationError } from '../../src/database/database.errors';
import { buildOrg } from '../support/build-org';
import { describeOnEachDatabase } from '../support/each-database';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import { SyncingApp, until } from './syncing-app';

jest.setTimeout(60_000);

const NOBODY = 'http://127.0.0.1:1';
const people = () =>
  buildOrg({
    users: [{ id: 'ada' }],
    roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
    grants: [['ada', 'editor']],
  });
const gone = [{ effects: [{ kind: 'status' as const, status: 404 }] }];

describeOnEachDatabase('After a restart', (_open, { place }) => {
  let settings: DatabaseSettings;
  let asOf: string;
  let app: SyncingApp | undefined;

  beforeEach(async () => {
    settings = await place();
    const first = await SyncingApp.start(settings, (await simulatorWith({ org: people() })).url);
    await until(() => first.sync.latestRun()?.status === 'succeeded');
    asOf = first.snapshots.current().snapshot.asOf;
    await first.close();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await closeSimulators();
  });

  it('the stored snapshot answers at once, as old as it is, also while Genesys does not', async () => {
    app = await SyncingApp.start(settings, NOBODY);
    const { snapshot, matrix } = app.snapshots.current();
    expect(snapshot).toMatchObject({ revision: 1, asOf });
    expect(matrix.check('ada', 'routing:queue:edit').allowed).toBe(true);
  });

  it('revisions go on where they were', async () => {
    app = await SyncingApp.start(settings, (await simulatorWith({ org: people() })).url);
    const { snapshots } = app;
    await until(() => snapshots.latest()?.snapshot.revision === 2);
  });

  it('a start with the credentials of another organisation is refused', async () => {
    const other = await simulatorWith({ org: { ...people(), id: 'org-2' } });
    await expect(SyncingApp.start(settings, other.url)).rejects.toThrow(OtherOrganizationError);
  });

  it('what is stored answers no longer once it turns out that the credentials are of another one', async () => {
    const other = await simulatorWith({ org: { ...people(), id: 'org-2' } });
    await other.setFaults(gone);
    app = await SyncingApp.start(settings, other.url);
    const { snapshots, sync } = app;
    await until(() => sync.latestRun()?.status === 'failed');
    expect(snapshots.state()).toBe('fresh');
    await other.setFaults([]);
    await until(() => sync.start().failure?.code === 'other_organization');
    expect(snapshots.state()).toBe('missing');
  });
});
