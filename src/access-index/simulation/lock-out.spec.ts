import type { CataloguePermission, Snapshot } from '../../access-model/snapshot';
import { grant, group, role, user } from '../../access-model/testing/org-matrix';
import { Breather } from '../../common/breather';
import { orgIndex } from '../testing/org-index';
import { lockOuts, type Guarded } from './lock-out';
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
  oauthClients: [{ id: 'own', name: 'Rolecall', state: 'active', grantType: 'CLIENT-CREDENTIALS' }],
  roles: [
    role('boss', [], { permissions: ['admin'], policies: managing }),
    role('reader', [], { policies: [policy('role', 'view')] }),
    role('agent', ['view']),
  ],
  catalogue: [entry('grant', 'add'), entry('role', 'edit'), entry('role', 'view')],
  grants: [
    grant('chief', 'boss', '*'),
    grant('leads', 'boss', '*', 'group'),
    grant('own', 'reader', '*', 'oauth_client'),
    grant('agent', 'agent', 'd'),
  ],
};
const chiefOnly = { ...org, grants: org.grants!.filter(({ subjectId }) => subjectId !== 'leads') };
const deputyOnly = { ...org, grants: org.grants!.filter(({ subjectId }) => subjectId !== 'chief') };

async function found(parts: Partial<Snapshot>, proposal: Proposal, guarded: Partial<Guarded> = {}) {
  const simulation = await simulate(await orgIndex(parts), proposal, new Breather());
  return lockOuts(simulation, proposal, { ownClientId: 'own', ...guarded });
}
const codesOf = async (...of: Parameters<typeof found>) => (await found(...of)).map(({ code }) => code);

const LAST = ['last_general_admin', 'last_role_manager'];
const bossOf = (subjectType: 'user' | 'group', subjectId: string) =>
  ({ subjectType, subjectId, roleId: 'boss', divisionId: '*' }) as const;
const deactivate = (userId: string) => ({ kind: 'user_state_changed', userId, state: 'inactive' }) as const;

const ways: readonly [string, Partial<Snapshot>, Proposal][] = [
  ['a grant that is removed', chiefOnly, [{ kind: 'grant_removed', ...bossOf('user', 'chief') }]],
  [
    'grants that are replaced',
    chiefOnly,
    [
      {
        kind: 'grants_replaced',
        subjectType: 'user',
        subjectId: 'chief',
        grants: [{ roleId: 'agent', divisionId: '*' }],
      },
    ],
  ],
  ["a group's grant", deputyOnly, [{ kind: 'grant_removed', ...bossOf('group', 'leads') }]],
  ['a membership', deputyOnly, [{ kind: 'member_removed', groupId: 'leads', userId: 'deputy' }]],
  [
    'roles of a group switched off',
    deputyOnly,
    [{ kind: 'group_roles_switched', groupId: 'leads', enabled: false }],
  ],
  [
    'what a role gives',
    org,
    [{ kind: 'role_policies_replaced', roleId: 'boss', permissions: [], policies: [policy('role', 'view')] }],
  ],
  [
    'a role that gives it on a condition only',
    { ...org, roles: org.roles!.map((one) => (one.id === 'boss' ? { ...one, permissions: [] } : one)) },
    [
      {
        kind: 'role_policies_replaced',
        roleId: 'boss',
        permissions: [],
        policies: managing.map((one) => ({ ...one, condition: { unreadable: true } })),
      },
    ],
  ],
  ['a role that is deleted', org, [{ kind: 'role_deleted', roleId: 'boss' }]],
  ['the only admin who goes', chiefOnly, [deactivate('chief')]],
  ['items that only together do so', org, [deactivate('chief'), deactivate('deputy')]],
  [
    'items of different kinds that only together do so',
    org,
    [
      { kind: 'member_removed', groupId: 'leads', userId: 'deputy' },
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
    ],
  ],
  [
    'a successor who is made and deactivated at once',
    chiefOnly,
    [
      { kind: 'grant_added', ...bossOf('user', 'agent') },
      { kind: 'grant_removed', ...bossOf('user', 'chief') },
      deactivate('agent'),
    ],
  ],
];

describe('lockOuts', () => {
  it.each(ways)('finds that nobody could give access back after %s', async (_, parts, proposal) => {
    const codes = await codesOf(parts, proposal);
    const expected = parts.roles?.some(({ permissions }) => permissions.includes('admin')) ? LAST : [LAST[1]];
    expect(codes).toEqual(expected);
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
    expect(await codesOf(org, proposal, { callerUserId: 'chief' })).toEqual(['caller_locks_himself_out']);
    expect(await codesOf(org, proposal, { callerUserId: 'deputy' })).toEqual([]);
  });

  it.each<[string, Proposal, string[]]>([
    [
      'loses a role',
      [
        {
          kind: 'grant_removed',
          subjectType: 'oauth_client',
          subjectId: 'own',
          roleId: 'reader',
          divisionId: '*',
        },
      ],
      ['authorization:role:view'],
    ],
    [
      'gets a role',
      [
        {
          kind: 'grant_added',
          subjectType: 'oauth_client',
          subjectId: 'own',
          roleId: 'boss',
          divisionId: '*',
        },
      ],
      ['admin', GRANT_ADD, ROLE_EDIT],
    ],
    [
      'is named with nothing to do',
      [
        {
          kind: 'grants_replaced',
          subjectType: 'oauth_client',
          subjectId: 'own',
          grants: [{ roleId: 'reader', divisionId: '*' }],
        },
      ],
      [],
    ],
    [
      'holds a role that gives something else',
      [{ kind: 'role_policies_replaced', roleId: 'reader', permissions: [], policies: managing }],
      ['authorization:grant:add', 'authorization:role:edit', 'authorization:role:view'],
    ],
    [
      'holds a role that is deleted',
      [{ kind: 'role_deleted', roleId: 'reader' }],
      ['authorization:role:view'],
    ],
  ])('finds that our own client %s', async (_, proposal, permissions) => {
    expect(await found(org, proposal)).toEqual([{ code: 'own_client_touched', permissions, items: [0] }]);
  });

  it('protects our own client where no listing shows it', async () => {
    const hidden = { ...org, oauthClients: [] };
    expect(await codesOf(hidden, [{ kind: 'role_deleted', roleId: 'reader' }])).toEqual([
      'own_client_touched',
    ]);
  });
});
