import { orgIndex } from '../../access/index/testing/org-index';
import { grant, group, role, user } from '../../access/model/testing/org-matrix';
import { subjectColumns } from './subject-columns';
import { filteredRanks, textTest, type SubjectFilter } from './subject-filter';

const EVERY_TYPE = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'] as const;

const organization = {
  users: [
    { ...user('ann'), name: 'Ann Ó Briain', email: 'Ann@example.org', divisionId: 'd' },
    { ...user('bob', 'inactive'), name: 'Bob', divisionId: 'gone' },
    { ...user('cleo'), name: 'Cleo' },
    { ...user('dan'), name: 'Dan' },
  ],
  groups: [
    group('open', { memberIds: ['bob'], ownerIds: ['cleo'] }),
    group('owned', { memberIds: [], ownerIds: ['cleo'], includeOwners: true }),
    group('closed', { memberIds: ['ann'], rolesEnabled: false }),
  ],
  oauthClients: [{ id: 'client', name: 'Client', state: 'disabled' as const, grantType: 'CODE' }],
  roles: [role('viewer', ['view']), role('editor', ['edit'])],
  grants: [
    grant('ann', 'viewer', 'd'),
    grant('ghost', 'viewer', 'd'),
    grant('dan', 'deleted-role', 'd'),
    grant('open', 'editor', '*', 'group'),
    grant('closed', 'editor', '*', 'group'),
    grant('client', 'viewer', '*', 'oauth_client'),
  ],
};

async function found(filter: Partial<SubjectFilter>): Promise<string[]> {
  const index = await orgIndex(organization);
  const columns = await subjectColumns(index);
  const asked = { types: EVERY_TYPE, ...filter };
  const ranks = filteredRanks(index, columns, asked);
  const isWanted = textTest(columns, asked) ?? (() => true);
  return [...ranks.numbers()]
    .filter(isWanted)
    .map((rank) => index.subjects[rank]!.id)
    .sort();
}

describe('A filter of subjects', () => {
  const users = { types: ['user'] as const };

  it.each<[string, Partial<SubjectFilter>, string[]]>([
    ['nothing more than users', users, ['ann', 'bob', 'cleo', 'dan', 'ghost']],
    ['part of a name in any case and encoding', { name: 'O\u0301 BRI' }, ['ann']],
    ['part of an address in any case', { email: 'ANN@' }, ['ann']],
    ['a state', { ...users, state: 'inactive' }, ['bob']],
    ['those whom no listing shows', { state: 'unknown' }, ['ghost']],
    ['a disabled client', { state: 'disabled' }, ['client']],
    ['a home division', { divisionId: 'd' }, ['ann']],
    ['a home division that is gone', { divisionId: 'gone' }, ['bob']],
    ['a role that users hold', { ...users, roleId: 'viewer' }, ['ann', 'ghost']],
    ['a role through a group that passes it on', { ...users, roleId: 'editor' }, ['bob']],
    ['a role that groups hold', { types: ['group'], roleId: 'editor' }, ['closed', 'open']],
    ['a role that is gone', { roleId: 'deleted-role' }, ['dan']],
    ['members', { groupId: 'open' }, ['bob']],
    ['owners where they count', { groupId: 'owned' }, ['cleo']],
    ['a group that there is not', { groupId: 'none' }, []],
    ['somebody with roles', { ...users, hasRoles: true }, ['ann', 'bob', 'ghost']],
    ['nobody with roles that exist', { ...users, hasRoles: false }, ['cleo', 'dan']],
    ['groups without roles enabled', { types: ['group'], rolesEnabled: false }, ['closed']],
    ['everything that is asked', { ...users, hasRoles: true, state: 'active' }, ['ann']],
  ])('finds %s', async (_what, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });
});
