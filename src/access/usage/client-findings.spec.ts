import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject, SubjectStateName } from '../index/indexed-subject';
import { clientFindings, type ClientFacts } from './client-findings';
import type { ClientUse, PermissionUse } from './client-use';

const subject = (type: IndexedSubject['type'], id: string, state: SubjectStateName): IndexedSubject => {
  return { rank: 0, type, id, name: id, state, grants: [], groupIds: [] };
};
const subjects = [
  subject('user', 'active', 'active'),
  subject('user', 'inactive', 'inactive'),
  subject('user', 'deleted', 'deleted'),
  subject('user', 'unknown', 'unknown'),
  subject('trustee_user', 'theirs', 'active'),
  subject('oauth_client', 'maker', 'active'),
];
const index = {
  subject: (type: string, id: string) => subjects.find((one) => one.type === type && one.id === id),
} as AccessIndex;
const client = subject('oauth_client', 'crm', 'active');

const using = (held: Record<string, PermissionUse>): ClientUse => ({
  held: new Map(Object.entries(held)),
  sufficient: [],
  lacking: [],
  notKnown: [],
  isComplete: true,
});
const quiet: ClientFacts = {
  createdById: 'active',
  tokenSeconds: 86_400,
  callCount: 3,
  isWhole: true,
  use: using({ 'a:a:view': 'used', 'a:a:edit': 'not_known' }),
};
const kinds = (facts: Partial<ClientFacts>) =>
  clientFindings(index, client, { ...quiet, ...facts }).map(({ kind }) => kind);

describe('clientFindings', () => {
  it.each<[string, Partial<ClientFacts>, string[]]>([
    ['an ordinary one', {}, []],
    ['what is not known', { createdById: undefined, tokenSeconds: undefined, callCount: undefined }, []],
    ['a creator who is not there', { createdById: 'nowhere' }, ['creator_gone']],
    ['a creator who may not be seen', { createdById: 'nowhere', isWhole: false }, []],
    ['a creator whom no listing shows', { createdById: 'unknown' }, ['creator_gone']],
    ['a deleted creator', { createdById: 'deleted', isWhole: false }, ['creator_gone']],
    ['an inactive creator', { createdById: 'inactive' }, ['creator_inactive']],
    ['a creator of another organisation', { createdById: 'theirs' }, []],
    ['a creator that is a client', { createdById: 'maker' }, []],
    ['no call', { callCount: 0 }, ['never_called']],
    ['tokens of more than a day', { tokenSeconds: 86_401 }, ['long_token_life']],
    ['what it never used', { use: using({ 'a:a:view': 'never_used' }) }, ['never_used']],
    ['a permission to grant', { use: using({ 'authorization:grant:add': 'used' }) }, ['can_grant']],
    [
      'several',
      { callCount: 0, use: using({ admin: 'never_used' }) },
      ['never_called', 'never_used', 'can_grant'],
    ],
  ])('finds of %s', (_name, facts, expected) => expect(kinds(facts)).toEqual(expected));

  it('names the permissions', () => {
    const use = using({ 'b:b:view': 'never_used', admin: 'used', 'authorization:role:add': 'never_used' });
    expect(clientFindings(index, client, { ...quiet, use })).toMatchObject([
      { kind: 'never_used', permissions: ['b:b:view', 'authorization:role:add'] },
      { kind: 'can_grant', permissions: ['admin', 'authorization:role:add'] },
    ]);
  });
});
