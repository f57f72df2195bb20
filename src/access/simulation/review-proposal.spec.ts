import { grant, group, role, user } from '../model/testing/org-matrix';
import { Yielder } from '../../common/yielder';
import { orgIndex } from '../index/testing/org-index';
import type { Proposal, ProposalItem } from './proposal';
import { MAX_FAULTS, reviewProposal } from './review-proposal';

const org = () =>
  orgIndex({
    users: [user('ada'), user('bob', 'inactive'), user('gone', 'deleted')],
    groups: [
      group('team', { memberIds: ['ada'], ownerIds: ['bob'], includeOwners: true }),
      group('closed', { rolesEnabled: false }),
      group('paused', { rolesEnabled: false, memberIds: ['ada'] }),
    ],
    roles: [role('viewer', ['view']), role('editor', ['edit'])],
    grants: [
      grant('ada', 'viewer', 'd'),
      grant('team', 'editor', 'd', 'group'),
      grant('ghost', 'vanished', 'nowhere'),
    ],
  });
const review = async (...proposal: ProposalItem[]) => reviewProposal(await org(), proposal, new Yielder());
const to = (subjectId: string, roleId = 'viewer', divisionId = 'd') =>
  ({ subjectType: 'user', subjectId, roleId, divisionId }) as const;
const policies = (domain: string, entity: string, actions: string[], permissions: string[] = []) =>
  ({
    kind: 'role_policies_replaced',
    roleId: 'viewer',
    permissions,
    policies: [{ domain, entity, actions }],
  }) as const;

describe('reviewProposal', () => {
  it.each<[string, ProposalItem, (string | number)[], string]>([
    [
      'an unknown user',
      { kind: 'grant_added', ...to('nobody') },
      ['subjectId'],
      'names a user that does not exist',
    ],
    [
      'somebody whom no listing shows',
      { kind: 'grant_added', ...to('ghost') },
      ['subjectId'],
      'names a user that does not exist',
    ],
    ['a deleted user', { kind: 'grant_added', ...to('gone') }, ['subjectId'], 'names a user that is deleted'],
    [
      'an unknown role',
      { kind: 'grant_added', ...to('ada', 'none') },
      ['roleId'],
      'names a role that does not exist',
    ],
    [
      'an unknown division',
      { kind: 'grant_added', ...to('ada', 'viewer', 'nowhere') },
      ['divisionId'],
      'names a division that does not exist',
    ],
    [
      'an unknown role of a removal',
      { kind: 'grant_removed', ...to('ada', 'none') },
      ['roleId'],
      'names a role that does not exist',
    ],
    [
      'an unknown role in a list',
      {
        kind: 'grants_replaced',
        subjectType: 'user',
        subjectId: 'ada',
        grants: [
          { roleId: 'viewer', divisionId: '*' },
          { roleId: 'none', divisionId: '*' },
        ],
      },
      ['grants', 1, 'roleId'],
      'names a role that does not exist',
    ],
    [
      'an unknown group',
      { kind: 'member_added', groupId: 'none', userId: 'ada' },
      ['groupId'],
      'names a group that does not exist',
    ],
    [
      'an unknown member',
      { kind: 'member_removed', groupId: 'team', userId: 'x' },
      ['userId'],
      'names a user that does not exist',
    ],
    [
      'roles for a group whose members nobody read',
      { kind: 'group_roles_switched', groupId: 'closed', enabled: true },
      ['groupId'],
      'names a group whose members are not in the snapshot',
    ],
    [
      'a role to edit',
      { ...policies('routing', 'queue', ['view']), roleId: 'none' },
      ['roleId'],
      'names a role that does not exist',
    ],
    [
      'a wildcard that matches nothing',
      policies('routing', 'pigeon', ['*']),
      ['policies', 0, 'actions', 0],
      'matches no permission of the organisation',
    ],
    [
      'an unknown action',
      policies('routing', 'queue', ['view', 'fly']),
      ['policies', 0, 'actions', 1],
      'matches no permission of the organisation',
    ],
    [
      'an unknown flat permission',
      policies('routing', '*', ['*'], ['admin', 'king']),
      ['permissions', 1],
      'is not a permission of the organisation',
    ],
    [
      'a role to delete',
      { kind: 'role_deleted', roleId: 'none' },
      ['roleId'],
      'names a role that does not exist',
    ],
    [
      'a division to move to',
      { kind: 'user_moved', userId: 'ada', divisionId: '*' },
      ['divisionId'],
      'names a division that does not exist',
    ],
    [
      'a user to activate',
      { kind: 'user_state_changed', userId: 'gone', state: 'active' },
      ['userId'],
      'names a user that is deleted',
    ],
  ])('names the item with %s', async (_, item, path, detail) => {
    const { faults, warnings } = await review({ kind: 'role_deleted', roleId: 'editor' }, item);
    expect(faults).toEqual([{ item: 1, path, detail }]);
    expect(warnings).toEqual([]);
  });

  const contradictions: readonly [string, Proposal][] = [
    [
      'a grant added and removed',
      [
        { kind: 'grant_added', ...to('ada') },
        { kind: 'grant_removed', ...to('ada') },
      ],
    ],
    [
      'a grant of a role that is deleted',
      [
        { kind: 'role_deleted', roleId: 'editor' },
        { kind: 'grant_added', ...to('ada', 'editor') },
      ],
    ],
    [
      'a list with a role that is deleted',
      [
        { kind: 'role_deleted', roleId: 'editor' },
        {
          kind: 'grants_replaced',
          subjectType: 'user',
          subjectId: 'ada',
          grants: [{ roleId: 'editor', divisionId: '*' }],
        },
      ],
    ],
    [
      'a grant of somebody whose grants are replaced',
      [
        { kind: 'grants_replaced', subjectType: 'user', subjectId: 'ada', grants: [] },
        { kind: 'grant_removed', ...to('ada') },
      ],
    ],
    [
      'two replacements of one role',
      [policies('routing', 'queue', ['view']), policies('routing', 'queue', ['edit'])],
    ],
    [
      'a role replaced and deleted',
      [policies('routing', 'queue', ['view']), { kind: 'role_deleted', roleId: 'viewer' }],
    ],
    [
      'a member added and removed',
      [
        { kind: 'member_added', groupId: 'team', userId: 'bob' },
        { kind: 'member_removed', groupId: 'team', userId: 'bob' },
      ],
    ],
    [
      'roles switched on and off',
      [
        { kind: 'group_roles_switched', groupId: 'paused', enabled: true },
        { kind: 'group_roles_switched', groupId: 'paused', enabled: false },
      ],
    ],
    [
      'a user in two states',
      [
        { kind: 'user_state_changed', userId: 'ada', state: 'active' },
        { kind: 'user_state_changed', userId: 'ada', state: 'inactive' },
      ],
    ],
  ];

  it.each(contradictions)('refuses %s, in whatever order', async (_, proposal) => {
    for (const items of [proposal, proposal.toReversed()]) {
      const { faults } = await review(...items);
      expect(faults).toHaveLength(1);
      expect(faults[0]!.detail).toMatch(/item [01]/);
    }
  });

  it.each<[string, ProposalItem, object]>([
    ['a grant that is held', { kind: 'grant_added', ...to('ada') }, { code: 'already_held' }],
    ['the removal of what is not held', { kind: 'grant_removed', ...to('bob') }, { code: 'not_held' }],
    [
      'the removal of what a group gives',
      { kind: 'grant_removed', ...to('ada', 'editor') },
      { code: 'only_inherited', groupIds: ['team'] },
    ],
    [
      'grants that are the same',
      {
        kind: 'grants_replaced',
        subjectType: 'user',
        subjectId: 'ada',
        grants: [{ roleId: 'viewer', divisionId: 'd' }],
      },
      { code: 'no_change' },
    ],
    [
      'a member who is one',
      { kind: 'member_added', groupId: 'team', userId: 'ada' },
      { code: 'already_member' },
    ],
    [
      'a member who is none',
      { kind: 'member_removed', groupId: 'paused', userId: 'bob' },
      { code: 'not_a_member' },
    ],
    [
      'a member who stays as an owner',
      { kind: 'member_removed', groupId: 'team', userId: 'bob' },
      { code: 'still_counts_as_owner' },
    ],
    [
      'a group that is so already',
      { kind: 'group_roles_switched', groupId: 'team', enabled: true },
      { code: 'no_change' },
    ],
    ['a role that says so already', policies('routing', 'queue', ['view']), { code: 'no_change' }],
    [
      'a user who is so already',
      { kind: 'user_state_changed', userId: 'bob', state: 'inactive' },
      { code: 'no_change' },
    ],
  ])('warns of %s', async (_, item, warning) => {
    expect(await review(item)).toEqual({ faults: [], warnings: [{ item: 0, ...warning }] });
  });

  it('warns of an item that is there twice, and takes it once', async () => {
    const item = { kind: 'grant_added', ...to('ada', 'editor') } as const;
    expect(await review(item, { ...item })).toEqual({
      faults: [],
      warnings: [{ item: 1, code: 'repeated' }],
    });
  });

  it('lets a grant be removed of which the role, the division and the subject are gone', async () => {
    expect(await review({ kind: 'grant_removed', ...to('ghost', 'vanished', 'nowhere') })).toEqual({
      faults: [],
      warnings: [],
    });
  });

  it('names no more faults than help', async () => {
    const { faults } = await review(
      ...Array.from({ length: 300 }, (_, i) => ({ kind: 'role_deleted' as const, roleId: `no ${i}` })),
    );
    expect(faults).toHaveLength(MAX_FAULTS);
  });
});
