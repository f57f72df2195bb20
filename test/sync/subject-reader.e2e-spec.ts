import { RevisionSource } from '../../src/sync/revision-source';
import type { SubjectReference } from '../../src/sync/consistency';
import { SyncingApp, until } from '../snapshots/syncing-app';
import { buildOrg } from '../support/build-org';
import type { DatabasePlace } from '../support/database-place';
import { sqliteSettings } from '../support/sqlite-folders';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import '../support/typescript-threads';

const EDIT = 'routing:queue:edit';
const VIEW = 'routing:queue:view';

const org = () =>
  buildOrg({
    users: ['ada', 'ben', 'cat', 'dan'].map((id) => ({ id })),
    groups: [
      { id: 'team', individualIds: ['ada', 'ben'] },
      { id: 'led', individualIds: ['cat'], ownerIds: ['dan'], includeOwners: true },
      { id: 'off', individualIds: ['dan'], rolesEnabled: false },
    ],
    roles: [
      { id: 'editor', gives: EDIT },
      { id: 'viewer', gives: VIEW },
    ],
    clients: [{ id: 'robot' }],
    trusts: [
      {
        organizationId: 'partner',
        users: [{ id: 'tina', name: 'Tina', email: 't@example.org', state: 'active' }],
      },
    ],
    grants: [
      ['team', 'viewer', '*', 'PC_GROUP'],
      ['led', 'viewer', '*', 'PC_GROUP'],
      ['off', 'viewer', '*', 'PC_GROUP'],
      ['robot', 'viewer', '*', 'PC_OAUTH_CLIENT'],
      ['tina', 'viewer', '*', 'PC_TRUSTEE_USER'],
    ],
  });

describe('What is read of one subject', () => {
  let simulator: SimulatorClient;
  let app: SyncingApp;
  let place: DatabasePlace;
  beforeEach(async () => {
    simulator = await simulatorWith({ org: org(), modes: { rateLimitPerMinute: null } });
    place = await sqliteSettings();
    app = await SyncingApp.start(place.settings, simulator.url);
    await until(() => app.sync.nextRunAt !== undefined);
    await simulator.control('DELETE', '/calls');
  });
  afterEach(async () => {
    await app.close();
    await closeSimulators();
    await place.remove();
  });

  const read = (type: SubjectReference['type'], id: string) =>
    app.app.get(RevisionSource).at({ level: 'fully_consistent' }, { type, id });
  const calls = async () => Object.entries((await simulator.calls()).operations).sort();
  const mayView = (id: string) => app.snapshots.current().matrix.check(id, VIEW).allowed;
  const grantTo = (subjectId: string, subjectType: 'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT') =>
    ({ op: 'grant', subjectId, subjectType, roleId: 'editor', divisionId: '*' }) as const;

  it('is, of a user of whom all is as it was, the user and the grants', async () => {
    await read('user', 'ada');
    expect(await calls()).toEqual([
      ['GET /api/v2/authorization/subjects/{subjectId}', 1],
      ['GET /api/v2/users/{userId}', 1],
    ]);
  });

  it('is, of a user who left a group, that group too, but not who else is in it', async () => {
    await simulator.change({ op: 'remove-member', groupId: 'team', userId: 'ben' });
    await read('user', 'ben');
    expect(await calls()).toEqual([
      ['GET /api/v2/authorization/subjects/{subjectId}', 2],
      ['GET /api/v2/groups/{groupId}', 1],
      ['GET /api/v2/users/{userId}', 1],
    ]);
    expect([mayView('ada'), mayView('ben')]).toEqual([true, false]);
  });

  it('is, of a user in a group that passes roles since then, all of that group', async () => {
    await simulator.change({ op: 'set-group-roles-enabled', groupId: 'off', rolesEnabled: true });
    await simulator.change({ op: 'add-member', groupId: 'off', userId: 'ada' });
    await read('user', 'dan');
    expect((await calls()).map(([operation]) => operation)).toContain('GET /api/v2/groups/{groupId}/members');
    const off = app.snapshots.current().snapshot.groups.find(({ id }) => id === 'off');
    expect(off).toMatchObject({ rolesEnabled: true, memberIds: ['dan', 'ada'] });
  });

  it('is, of a group, its members and grants', async () => {
    await simulator.change(grantTo('team', 'PC_GROUP'), {
      op: 'add-member',
      groupId: 'team',
      userId: 'dan',
    });
    const { matrix } = await read('group', 'team');
    expect(['ada', 'ben', 'dan', 'cat'].map((id) => matrix.check(id, EDIT).allowed)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(matrix.checkSubject('group', 'team', EDIT).allowed).toBe(true);
  });

  it('is, of a group whose owners count, its owners as owners', async () => {
    const before = app.snapshots.current();
    expect(await read('group', 'led')).toBe(before);
    expect(await read('user', 'dan')).toBe(before);
  });

  it('is, of a client, its state and grants', async () => {
    await simulator.change(grantTo('robot', 'PC_OAUTH_CLIENT'));
    const { matrix } = await read('oauth_client', 'robot');
    expect(matrix.checkSubject('oauth_client', 'robot', EDIT).allowed).toBe(true);
    expect((await calls()).map(([, times]) => times)).toEqual([1, 1]);
  });

  it('is nothing of a person of another organisation: who asks is told', async () => {
    await expect(read('trustee_user', 'tina')).rejects.toMatchObject({ code: 'consistency_not_possible' });
    expect(await calls()).toEqual([]);
  });

  it('is nothing where there is no such subject', async () => {
    const before = app.snapshots.current();
    expect(await read('group', 'nothing')).toBe(before);
    expect(await read('oauth_client', 'nothing')).toBe(before);
  });
});
