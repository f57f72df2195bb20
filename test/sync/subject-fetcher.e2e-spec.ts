import type { Change } from '../../simulator/controls/change';
import type { ScheduledChange } from '../../simulator/controls/scheduled-changes';
import { RevisionSource } from '../../src/revisions/current/revision-source';
import type { SubjectReference } from '../../src/revisions/current/consistency';
import { SyncingApp, until } from '../revisions/syncing-app';
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
    // What it gained was read twice, and what the role gives in between: all of it was true at once.
    expect(await calls()).toEqual([
      ['GET /api/v2/authorization/roles/{roleId}', 1],
      ['GET /api/v2/authorization/subjects/{subjectId}', 2],
      ['GET /api/v2/oauth/clients/{clientId}', 2],
    ]);
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

  const when = (path: string, ...changes: Change[]): ScheduledChange => ({ match: { path }, changes });
  const paths = {
    user: '/api/v2/users/{userId}',
    subject: '/api/v2/authorization/subjects/{subjectId}',
    members: '/api/v2/groups/{groupId}/members',
  };
  const stateOf = (userId: string, state: 'active' | 'inactive') =>
    ({ op: 'set-user-state', userId, state }) as const;
  const mayEdit = (id: string) => app.snapshots.current().matrix.check(id, EDIT).allowed;

  it('does not give a grant to a user who had been deactivated before', async () => {
    await simulator.schedule(when(paths.user, stateOf('ada', 'inactive'), grantTo('ada', 'PC_USER')));
    await read('user', 'ada').catch(() => undefined);
    expect(mayEdit('ada')).toBe(false);
  });

  it('does not give what the role had lost before it was granted', async () => {
    await simulator.change({ op: 'set-role-policies', roleId: 'editor', permissionPolicies: [] });
    await simulator.change(grantTo('ada', 'PC_USER'));
    await read('user', 'ada');
    expect(mayEdit('ada')).toBe(false);
  });

  it('does not give a new role of a group to those who had left it, or had been deactivated, before', async () => {
    await simulator.change(
      { op: 'add-member', groupId: 'team', userId: 'cat' },
      { op: 'remove-member', groupId: 'team', userId: 'ben' },
    );
    await read('group', 'team');
    await simulator.change(stateOf('cat', 'inactive'), grantTo('team', 'PC_GROUP'));
    await read('user', 'ada');
    expect(['ada', 'ben', 'cat'].map(mayEdit)).toEqual([true, false, false]);
  });

  it('does not give a new role of a group to an owner who had been deactivated before', async () => {
    await simulator.change(stateOf('dan', 'inactive'), grantTo('led', 'PC_GROUP'));
    await read('user', 'cat');
    expect(['cat', 'dan'].map(mayEdit)).toEqual([true, false]);
  });

  it('is read again when it changes in the middle, until it stands still', async () => {
    await simulator.change(grantTo('ada', 'PC_USER'));
    await simulator.schedule({
      ...when(paths.subject, { op: 'revoke', subjectId: 'ada', roleId: 'editor', divisionId: '*' }),
    });
    await read('user', 'ada');
    expect(mayEdit('ada')).toBe(false);
  });
});
