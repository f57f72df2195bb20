import type { Change } from '../../simulator/controls/changes';
import type { ScheduledChange } from '../../simulator/controls/scheduled-changes';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';
const VIEW = 'routing:queue:view';
const paths = {
  users: '/api/v2/users/query',
  roles: '/api/v2/authorization/roles',
  groups: '/api/v2/groups',
  members: '/api/v2/groups/{groupId}/members',
  clients: '/api/v2/oauth/clients',
  trustees: '/api/v2/orgauthorization/trustees',
  grants: '/api/v2/authorization/roles/{roleId}/subjectgrants',
};

const org = () =>
  buildOrg({
    users: [{ id: 'ada' }, { id: 'ben' }, { id: 'idle', state: 'inactive' }],
    groups: [
      { id: 'team', individualIds: ['ada'] },
      { id: 'closed', individualIds: ['ada'], rolesEnabled: false },
    ],
    clients: [{ id: 'robot' }, { id: 'asleep', state: 'disabled' }],
    trusts: [
      {
        organizationId: 'partner',
        users: [{ id: 'guest', name: 'Guest', email: 'guest@example.org', state: 'active' }],
      },
    ],
    roles: [{ id: 'editor', gives: EDIT }, { id: 'empty' }, { id: 'viewer', gives: VIEW }],
    grants: [['closed', 'editor', 'home', 'PC_GROUP']],
  });

const held = (subjectId: string, roleId = 'editor') => ({ subjectId, roleId, divisionId: 'home' });
const granted = (
  subjectId: string,
  subjectType: 'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT' | 'PC_TRUSTEE_USER' = 'PC_USER',
  roleId = 'editor',
): Change => ({ op: 'grant', subjectType, ...held(subjectId, roleId) });
const revoked = (subjectId: string, roleId = 'editor'): Change => ({
  op: 'revoke',
  ...held(subjectId, roleId),
});
const gives = (roleId: string, actions: string[]): Change => ({
  op: 'set-role-policies',
  roleId,
  permissionPolicies: [{ domain: 'routing', entityName: 'queue', actionSet: actions }],
});
const when = (path: string, ...changes: Change[]): ScheduledChange => ({ match: { path }, changes });

interface Race {
  readonly name: string;
  readonly before?: readonly Change[];
  /** What happens while the organisation is read, one after the other: it is never true together. */
  readonly meanwhile: readonly ScheduledChange[];
  readonly who: readonly [type: 'user' | 'group' | 'oauth_client' | 'trustee_user', id: string];
  readonly what?: string;
}

/** Each gives nobody the permission at any moment; a reading that mixes moments would say otherwise. */
const races: readonly Race[] = [
  {
    name: 'a person leaves a group before it gets a role',
    meanwhile: [
      when(
        paths.members,
        { op: 'remove-member', groupId: 'team', userId: 'ada' },
        granted('team', 'PC_GROUP'),
      ),
    ],
    who: ['user', 'ada'],
  },
  {
    name: 'a group loses its role before a person comes',
    before: [granted('team', 'PC_GROUP')],
    meanwhile: [
      when(paths.grants, revoked('team'), { op: 'add-member', groupId: 'team', userId: 'ben' }),
    ].map((one) => ({
      ...one,
      call: 5,
    })),
    who: ['user', 'ben'],
  },
  {
    name: 'a role loses a permission before somebody gets it',
    meanwhile: [when(paths.roles, gives('editor', ['view']), granted('ben'))],
    who: ['user', 'ben'],
  },
  {
    name: 'a holder loses a role before it gains a permission',
    before: [granted('ben', 'PC_USER', 'empty')],
    meanwhile: [{ ...when(paths.grants, revoked('ben', 'empty'), gives('empty', ['edit'])), call: 5 }],
    who: ['user', 'ben'],
  },
  {
    name: 'a user is deactivated before being granted a role',
    meanwhile: [
      when(paths.users, { op: 'set-user-state', userId: 'ben', state: 'inactive' }, granted('ben')),
    ],
    who: ['user', 'ben'],
  },
  {
    name: 'an inactive user loses a role before being activated',
    before: [granted('idle')],
    meanwhile: [
      {
        ...when(paths.grants, revoked('idle'), { op: 'set-user-state', userId: 'idle', state: 'active' }),
        call: 5,
      },
    ],
    who: ['user', 'idle'],
  },
  {
    name: 'an OAuth client is disabled before being granted a role',
    meanwhile: [
      when(
        paths.clients,
        { op: 'set-client-state', clientId: 'robot', state: 'disabled' },
        granted('robot', 'PC_OAUTH_CLIENT'),
      ),
    ],
    who: ['oauth_client', 'robot'],
  },
  {
    name: 'a disabled OAuth client loses a role before being enabled',
    before: [granted('asleep', 'PC_OAUTH_CLIENT')],
    meanwhile: [
      {
        ...when(paths.grants, revoked('asleep'), {
          op: 'set-client-state',
          clientId: 'asleep',
          state: 'active',
        }),
        call: 5,
      },
    ],
    who: ['oauth_client', 'asleep'],
  },
  {
    name: 'a group stops passing roles before it gets one',
    meanwhile: [
      when(
        paths.members,
        { op: 'set-group-roles-enabled', groupId: 'team', rolesEnabled: false },
        granted('team', 'PC_GROUP'),
      ),
    ],
    who: ['user', 'ada'],
  },
  {
    name: 'a group loses its role before it passes roles',
    meanwhile: [
      {
        ...when(paths.grants, revoked('closed'), {
          op: 'set-group-roles-enabled',
          groupId: 'closed',
          rolesEnabled: true,
        }),
        call: 5,
      },
    ],
    who: ['user', 'ada'],
  },
  {
    name: 'an owner stops counting before the group gets a role',
    before: [{ op: 'set-group-owners', groupId: 'team', ownerIds: ['ben'], includeOwners: true }],
    meanwhile: [
      when(
        paths.members,
        { op: 'set-group-owners', groupId: 'team', ownerIds: ['ben'], includeOwners: false },
        granted('team', 'PC_GROUP'),
      ),
    ],
    who: ['user', 'ben'],
  },
  {
    name: 'somebody becomes an owner who does not count between the list of groups and that of members',
    before: [granted('team', 'PC_GROUP')],
    meanwhile: [
      when(paths.groups, {
        op: 'set-group-owners',
        groupId: 'team',
        ownerIds: ['ben'],
        includeOwners: false,
      }),
    ],
    who: ['user', 'ben'],
  },
  {
    name: 'a trust ends before a person of it is granted a role',
    meanwhile: [
      when(
        paths.grants.replace('{roleId}', 'editor'),
        { op: 'set-trust-enabled', organizationId: 'partner', enabled: false },
        granted('guest', 'PC_TRUSTEE_USER', 'viewer'),
      ),
    ],
    who: ['trustee_user', 'guest'],
    what: VIEW,
  },
];

describe('What was never true at one moment', () => {
  let service: ServiceWithSimulator;
  const may = ({ who: [type, id], what = EDIT }: Race) =>
    service.app.get(SnapshotStore).current().matrix.checkSubject(type, id, what).allowed;

  afterEach(() => service.stop());

  it.each(races)('is not allowed by a first reading: $name', async (race) => {
    service = await ServiceWithSimulator.start({ org: org() }, {}, async (simulator) => {
      await simulator.change(...(race.before ?? []));
      await simulator.schedule(...race.meanwhile);
    });
    const { body } = await service.simulator.control('GET', '/scheduled-changes');
    expect(body).toEqual({ scheduled: [], failures: [] });
    expect(may(race)).toBe(false);
  });

  it.each(races)('is not allowed by a later reading: $name', async (race) => {
    service = await ServiceWithSimulator.start({ org: org() }, {}, (simulator) =>
      simulator.change(...(race.before ?? [])),
    );
    await service.simulator.schedule(...race.meanwhile);
    await service.sync();
    const { body } = await service.simulator.control('GET', '/scheduled-changes');
    expect(body).toEqual({ scheduled: [], failures: [] });
    expect(may(race)).toBe(false);
  });

  it('is not held in a division that came after the grant in all divisions went', async () => {
    const everywhere = { subjectId: 'ben', roleId: 'viewer', divisionId: '*' };
    service = await ServiceWithSimulator.start({ org: org() }, {}, async (simulator) => {
      await simulator.change({ op: 'grant', subjectType: 'PC_USER', ...everywhere });
      await simulator.schedule({
        ...when(
          paths.grants,
          { op: 'revoke', ...everywhere },
          { op: 'add-division', id: 'new', name: 'New' },
        ),
        call: 5,
      });
    });
    const { snapshot, partial } = service.app.get(SnapshotStore).current();
    expect(snapshot.divisions.map(({ id }) => id)).toEqual(['home']);
    expect(partial).toBe(false);
  });

  it('counts from the next reading on when it is true by then', async () => {
    const race = { name: '', meanwhile: [], who: ['user', 'ben'] } as const;
    service = await ServiceWithSimulator.start({ org: org() }, {}, async (simulator) => {
      await simulator.change(granted('team', 'PC_GROUP'));
      await simulator.schedule(when(paths.members, { op: 'add-member', groupId: 'team', userId: 'ben' }));
    });
    const { partial } = service.app.get(SnapshotStore).current();
    expect([may(race), partial]).toEqual([false, false]);
    await service.sync();
    expect(may(race)).toBe(true);
  });
});
