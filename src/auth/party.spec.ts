import { emailName, isPerson, isSameParty, partyOf, type Actor, type Party } from './party';

const key = (id: string): Actor => ({ type: 'api_key', id });
const jwt = (id: string, ...person: string[]): Actor => ({
  type: 'jwt',
  id,
  ...(person.length > 0 && { person }),
});
const user = (id: string, email: string): Actor => ({
  type: 'genesys_user',
  id,
  person: [emailName(email)],
});
const bootstrap = key('bootstrap');

describe('Parties', () => {
  it.each<[string, Party, Party, boolean]>([
    ['a key and itself', partyOf(key('a')), partyOf(key('a')), true],
    ['two keys of unknown people', partyOf(key('a')), partyOf(key('b')), false],
    ['a key and one that it created', partyOf(key('a')), partyOf(key('b'), [key('a')]), true],
    ['a key and a descendant', partyOf(key('a')), partyOf(key('c'), [key('b'), key('a')]), true],
    ['two keys that one key created', partyOf(key('b'), [key('a')]), partyOf(key('c'), [key('a')]), true],
    ['two keys of the bootstrap key', partyOf(key('b'), [bootstrap]), partyOf(key('c'), [bootstrap]), false],
    ['the bootstrap key and one of its keys', partyOf(bootstrap), partyOf(key('c'), [bootstrap]), true],
    ['one of its keys and the bootstrap key', partyOf(key('c'), [bootstrap]), partyOf(bootstrap), true],
    ['a token and a key that it created', partyOf(jwt('ada')), partyOf(key('b'), [jwt('ada')]), true],
    ['two tokens of one subject', partyOf(jwt('ada')), partyOf(jwt('ada', 'email:a@b')), true],
    ['two subjects', partyOf(jwt('ada')), partyOf(jwt('bob')), false],
    [
      'a token of Genesys and a JWT with the same address',
      partyOf(user('1', 'Ada@Example.org')),
      partyOf(jwt('ada', emailName(' ada@example.ORG'))),
      true,
    ],
    [
      'a token of Genesys and a JWT that names its user',
      partyOf(user('1', 'ada@example.org')),
      partyOf(jwt('ada', 'genesys_user:1')),
      true,
    ],
    [
      'a key of a person, and another credential of that person',
      partyOf(key('b'), [key('a'), jwt('ada', emailName('ada@example.org'))]),
      partyOf(user('1', 'ada@example.org')),
      true,
    ],
    ['a subject and a user with the same id', partyOf(jwt('1')), partyOf(user('1', 'x@y')), false],
  ])('of %s: the same is %s', (_what, one, other, same) => {
    expect(isSameParty(one, other)).toBe(same);
    expect(isSameParty(other, one)).toBe(same);
  });

  it.each<[string, Actor, boolean]>([
    ['a key', key('a'), false],
    ['a key with a person', { ...key('a'), person: ['email:a@b'] }, false],
    ['a JWT that names nobody', jwt('service'), false],
    ['a JWT that names a person', jwt('ada', 'email:a@b'), true],
    ['a user of Genesys', { type: 'genesys_user', id: '1' }, true],
    ['an anonymous caller', { type: 'anonymous', id: 'anonymous' }, false],
  ])('take %s for a person: %s', (_what, actor, expected) => {
    expect(isPerson(actor)).toBe(expected);
  });
});
