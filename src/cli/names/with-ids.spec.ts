import { assertionWithIds, itemWithIds, type NameFinder } from './with-ids';

const found = (kind: string) => (name: string) => Promise.resolve({ id: `${kind} ${name}` });
const names: NameFinder = {
  user: found('user'),
  group: found('group'),
  role: found('role'),
  division: found('division'),
};

describe('itemWithIds', () => {
  it.each([
    [
      'a grant to a user',
      { kind: 'grant_added', user: 'Ann', role: 'Agent', division: '*' },
      {
        kind: 'grant_added',
        subjectType: 'user',
        subjectId: 'user Ann',
        roleId: 'role Agent',
        divisionId: 'division *',
      },
    ],
    [
      'a grant of a group',
      { kind: 'grant_removed', group: 'Leads', roleId: 'r', divisionId: 'd' },
      { kind: 'grant_removed', subjectType: 'group', subjectId: 'group Leads', roleId: 'r', divisionId: 'd' },
    ],
    [
      'all grants of a user',
      { kind: 'grants_replaced', user: 'Ann', grants: [{ role: 'Agent', division: 'Sales' }] },
      {
        kind: 'grants_replaced',
        subjectType: 'user',
        subjectId: 'user Ann',
        grants: [{ roleId: 'role Agent', divisionId: 'division Sales' }],
      },
    ],
    [
      'a member',
      { kind: 'member_added', user: 'Ann', group: 'Leads' },
      { kind: 'member_added', userId: 'user Ann', groupId: 'group Leads' },
    ],
    [
      'a user who moves',
      { kind: 'user_moved', user: 'Ann', division: 'Sales' },
      { kind: 'user_moved', userId: 'user Ann', divisionId: 'division Sales' },
    ],
    [
      'ids',
      { kind: 'grant_added', subjectType: 'user', subjectId: 'u' },
      { kind: 'grant_added', subjectType: 'user', subjectId: 'u' },
    ],
    ['no object', 7, 7],
  ])('takes %s', async (_what, item, expected) => {
    expect(await itemWithIds(item, names)).toEqual(expected);
  });

  it('refuses a name that is no text', async () => {
    await expect(itemWithIds({ user: ['Ann'] }, names)).rejects.toThrow('A name must be a text: ["Ann"]');
  });
});

describe('assertionWithIds', () => {
  it.each([
    [
      { kind: 'subject_may_not', user: 'Ann', division: 'Sales', permissions: ['a:b:c'] },
      {
        kind: 'subject_may_not',
        subject: { type: 'user', id: 'user Ann' },
        divisionId: 'division Sales',
        permissions: ['a:b:c'],
      },
    ],
    [
      {
        kind: 'only_group_holds',
        groups: ['Leads'],
        exceptSubjects: [{ user: 'Ann' }, { group: 'Admins' }, { type: 'user', id: 'u' }],
      },
      {
        kind: 'only_group_holds',
        groupIds: ['group Leads'],
        exceptSubjects: [
          { type: 'user', id: 'user Ann' },
          { type: 'group', id: 'group Admins' },
          { type: 'user', id: 'u' },
        ],
      },
    ],
    // A role may be given by name in the API itself, where it stands for every role of that name.
    [
      { kind: 'role_grants_nothing_of', role: { name: 'Agent' } },
      { kind: 'role_grants_nothing_of', role: { name: 'Agent' } },
    ],
  ])('%j', async (claim, expected) => {
    expect(await assertionWithIds({ name: 'x', claim }, names)).toEqual({ name: 'x', claim: expected });
  });
});
