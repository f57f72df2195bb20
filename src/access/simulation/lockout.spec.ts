import type { CataloguePermission, Role, Snapshot } from '../model/snapshot';
import { grant, group, role, user } from '../model/testing/org-matrix';
import { Yielder } from '../../common/yielder';
import { orgIndex } from '../index/testing/org-index';
import { lockouts, type ProtectedAccess } from './lockout';
import type { Proposal } from './proposal';
import { simulate } from './simulation';

const GRANT_ADD = 'authorization:grant:add';
const ROLE_EDIT = 'authorization:role:edit';

const entry = (entity: string, action: string): CataloguePermission => ({
  domain: 'authorization',
  entity,
  action,
  divisionAware: true,
  allowsConditions: true,
});
const policy = (entity: string, action: string) => ({ domain: 'authorization', entity, actions: [action] });
const managing = [policy('grant', 'add'), policy('role', 'edit')];

const org: Partial<Snapshot> = {
  users: [user('chief'), user('deputy'), user('agent')],
  groups: [group('leads', { memberIds: ['deputy'] }), group('none')],
  oauthClients: ['own', 'writer'].map((id) => ({
    id,
    name: id,
    state: 'active',
    grantType: 'CLIENT-CREDENTIALS',
  })),
  roles: [
    role('boss', [], { permissions: ['admin'], policies: managing }),
    role('reader', [], { policies: [policy('role', 'view')] }),
    role('writer', [], { policies: [policy('role', 'view')] }),
    role('agent', ['view']),
  ],
  catalogue: [entry('grant', 'add'), entry('role', 'edit'), entry('role', 'view')],
  grants: [
    grant('chief', 'boss', '*'),
    grant('leads', 'boss', '*', 'group'),
    grant('own', 'reader', '*', 'oauth_client'),
    grant('writer', 'writer', '*', 'oauth_client'),
    grant('agent', 'agent', 'd'),
  ],
};
const chiefOnly = { ...org, grants: org.grants!.filter(({ subjectId }) => subjectId !== 'leads') };
const deputyOnly = { ...org, grants: org.grants!.filter(({ subjectId }) => subjectId !== 'chief') };

async function found(parts: Partial<Snapshot>, proposal: Proposal, guarded: Partial<ProtectedAccess> = {}) {
  const simulation = await simulate(await orgIndex(parts), proposal, new Yielder());
  return lockouts(simulation, proposal, { ownClientIds: ['own', 'writer'], ...guarded });
}
const codesOf = async (...of: Parameters<typeof found>) => (await found(...of)).map(({ code }) => code);

const LAST = ['last_general_admin', 'last_role_manager'];
const CALLER = 'caller_locked_out';
const bossOf = (subjectType: 'user' | 'group', subjectId: string) =>
  ({ subjectType, subjectId, roleId: 'boss', divisionId: '*' }) as const;
const deactivate = (userId: string) => ({ kind: 'user_state_changed', userId, state: 'inactive' }) as const;

/** How, where, who loses it, and by which proposal. */
const ways: readonly [string, Partial<Snapshot>, string, Proposal][] = [
  ['a grant that is removed', chiefOnly, 'chief', [{ kind: 'grant_removed', ...bossOf('user', 'chief') }]],
  [
    'grants that are replaced',
    chiefOnly,
    'chief',
    [
      {
        kind: 'grants_replaced',
        subjectType: 'user',
        subjectId: 'chief',
        grants: [{ roleId: 'agent', divisionId: '*' }],
      },
    ],
  ],
  ["a group's grant", deputyOnly, 'deputy', [{ kind: 'grant_removed', ...bossOf('group', 'leads') }]],
  ['a membership', deputyOnly, 'deputy', [{ kind: 'member_removed', groupId: 'leads', userId: 'deputy' }]],
  [
    'roles of a group switched off',
    deputyOnly,
    'deputy',
    [{ kind: 'group_roles_switched', groupId: 'leads', enabled: false }],
  ],
  [
    'what a role gives',
    org,
    'chief',
    [{ kind: 'role_policies_replaced', roleId: 'boss', permissions: [], policies: [policy('role', 'view')] }],
  ],
  [
    'a role that gives it on a condition only',
    { ...org, roles: org.roles!.map((one) => (one.id === 'boss' ? { ...one, permissions: [] } : one)) },
    'deputy',
    [
      {
        kind: 'role_policies_replaced',
        roleId: 'boss',
        permissions: [],
        policies: managing.map((one) => ({ ...one, condition: { unreadable: true } })),
      },
    ],
  ],
  ['a role that is deleted', org, 'deputy', [{ kind: 'role_deleted', roleId: 'boss' }]],
  ['the only admin who goes', chiefOnly, 'chief', [deactivate('chief')]],
  ['items that only together do so', org, 'deputy', [deactivate('chief'), deactivate('deputy')]],
  [
    'items of different kinds that only together do so',
    org,
    'chief',
    [
      { kind: 'member_removed', groupId: 'leads', userId: 'deputy' },
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
    ],
  ],
  [
    'a successor who is made and deactivated at once',
    chiefOnly,
    'chief',
    [
      { kind: 'grant_added', ...bossOf('user', 'agent') },
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
      deactivate('agent'),
    ],
  ],
  [
    'a role that is edited and a group that passes on no other',
    {
      ...org,
      roles: [...org.roles!, role('second', [], { permissions: ['admin'], policies: managing })],
      grants: [...chiefOnly.grants, grant('leads', 'second', '*', 'group')],
    },
    'deputy',
    [
      { kind: 'role_policies_replaced', roleId: 'boss', permissions: [], policies: [] },
      { kind: 'group_roles_switched', groupId: 'leads', enabled: false },
    ],
  ],
];

/** With somebody who holds this whatever becomes of the others. */
const withRescuer = (parts: Partial<Snapshot>, held: Partial<Role>): Partial<Snapshot> => ({
  ...parts,
  users: [...org.users!, user('rescuer')],
  roles: [...parts.roles!, role('spare', [], { policies: [], ...held })],
  grants: [...parts.grants!, grant('rescuer', 'spare', '*')],
});
const hasAdmin = ({ roles }: Partial<Snapshot>) =>
  roles!.some(({ permissions }) => permissions.includes('admin'));

describe('lockouts', () => {
  describe.each(ways)('after %s', (_, parts, loser, proposal) => {
    const lostWith = (held: Partial<Role>, guarded?: Partial<ProtectedAccess>) =>
      codesOf(withRescuer(parts, held), proposal, guarded);
    const general = hasAdmin(parts) ? ['last_general_admin'] : [];

    it('find that nobody could give access back', async () => {
      expect(await codesOf(parts, proposal)).toEqual([...general, 'last_role_manager']);
    });

    it('find that roles could be managed by nobody, though a General Admin is left', async () => {
      expect(await lostWith({ permissions: ['admin'] })).toEqual(['last_role_manager']);
    });

    it('find that no General Admin is left, though roles can be managed', async () => {
      expect(await lostWith({ policies: managing })).toEqual(general);
    });

    it('find that whoever makes the change loses it, though others do not', async () => {
      const all = { permissions: ['admin'], policies: managing };
      expect(await lostWith(all)).toEqual([]);
      expect(await lostWith(all, { callerUserId: loser })).toEqual([CALLER]);
      expect(await lostWith(all, { callerUserId: 'rescuer' })).toEqual([]);
    });
  });

  it('finds nothing while somebody is left, by whatever path', async () => {
    expect(await codesOf(org, [deactivate('chief')])).toEqual([]);
    expect(await codesOf(org, [{ kind: 'role_deleted', roleId: 'agent' }])).toEqual([]);
    const handover: Proposal = [
      { kind: 'grant_added', ...bossOf('user', 'agent') },
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
    ];
    expect(await codesOf(chiefOnly, handover)).toEqual([]);
  });

  it('finds that somebody is left in one division only', async () => {
    const narrowed: Proposal = [
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
      { kind: 'grant_added', ...bossOf('user', 'chief'), divisionId: 'd' },
    ];
    expect(await found(chiefOnly, narrowed)).toEqual([
      { code: 'last_role_manager', permissions: [GRANT_ADD, ROLE_EDIT], items: [] },
    ]);
  });

  it('does not count clients and people of other organisations as somebody who is left', async () => {
    const parts = {
      ...chiefOnly,
      oauthClients: [
        ...org.oauthClients!,
        { id: 'c', name: 'C', state: 'active', grantType: 'CODE' } as const,
      ],
      trustees: [{ id: 't', name: 'T', type: 'trustee_user' } as const],
      grants: [
        ...chiefOnly.grants,
        grant('c', 'boss', '*', 'oauth_client'),
        grant('t', 'boss', '*', 'trustee_user'),
      ],
    };
    expect(await codesOf(parts, [deactivate('chief')])).toEqual(LAST);
  });

  it('has nothing to find where there was nobody before', async () => {
    const nobody = { ...org, grants: [grant('agent', 'agent', 'd')] };
    expect(await codesOf(nobody, [{ kind: 'role_deleted', roleId: 'boss' }])).toEqual([]);
  });

  it.each<[string, Proposal]>([
    ['loses the role', [{ kind: 'grant_removed', ...bossOf('user', 'chief') }]],
    ['is deactivated', [deactivate('chief')]],
    [
      'keeps it in one division',
      [
        {
          kind: 'grants_replaced',
          subjectType: 'user',
          subjectId: 'chief',
          grants: [{ roleId: 'boss', divisionId: 'd' }],
        },
      ],
    ],
  ])('finds that the caller %s', async (_, proposal) => {
    expect(await codesOf(org, proposal, { callerUserId: 'chief' })).toEqual([CALLER]);
    expect(await codesOf(org, proposal, { callerUserId: 'deputy' })).toEqual([]);
  });

  describe.each([
    ['the client that reads', 'own', 'reader'],
    ['the client that writes', 'writer', 'writer'],
  ])('for %s', (_, subjectId, roleId) => {
    const client = { subjectType: 'oauth_client', subjectId } as const;
    const other = { kind: 'user_moved', userId: 'agent', divisionId: 'd' } as const;

    it.each<[string, Proposal[number], string[]]>([
      [
        'loses a role',
        { kind: 'grant_removed', ...client, roleId, divisionId: '*' },
        ['authorization:role:view'],
      ],
      [
        'gets a role',
        { kind: 'grant_added', ...client, roleId: 'boss', divisionId: '*' },
        ['admin', GRANT_ADD, ROLE_EDIT],
      ],
      [
        'holds nothing any more',
        { kind: 'grants_replaced', ...client, grants: [] },
        ['authorization:role:view'],
      ],
      [
        'is named with nothing to do',
        { kind: 'grants_replaced', ...client, grants: [{ roleId, divisionId: '*' }] },
        [],
      ],
      [
        'holds a role that gives something else',
        { kind: 'role_policies_replaced', roleId, permissions: [], policies: managing },
        ['authorization:grant:add', 'authorization:role:edit', 'authorization:role:view'],
      ],
      ['holds a role that is deleted', { kind: 'role_deleted', roleId }, ['authorization:role:view']],
    ])('find that it %s', async (__, item, permissions) => {
      expect(await found(org, [other, item])).toEqual([
        { code: 'own_client_touched', permissions, items: [1] },
      ]);
    });
  });

  it('protects our own client where no listing shows it', async () => {
    const hidden = { ...org, oauthClients: [] };
    expect(await codesOf(hidden, [{ kind: 'role_deleted', roleId: 'reader' }])).toEqual([
      'own_client_touched',
    ]);
  });
});
