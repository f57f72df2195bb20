import { personIn } from './person-claim';

describe('The person that a token names', () => {
  it.each<[string, Record<string, unknown>, string, string | undefined]>([
    ['an e-mail address', { email: 'Ada@Example.org' }, 'email', 'email:ada@example.org'],
    ['a verified one', { email: 'a@b', email_verified: true }, 'email', 'email:a@b'],
    ['one that was not verified', { email: 'a@b', email_verified: false }, 'email', undefined],
    ['one that was not verified, as text', { email: 'a@b', email_verified: 'false' }, 'email', undefined],
    ['the id of a user', { 'https://x/user': '7f-1' }, 'https://x/user', 'genesys_user:7f-1'],
    ['a path', { ext: { email: 'a@b' } }, 'ext.email', 'email:a@b'],
    ['no claim', { sub: 'service' }, 'email', undefined],
    ['an empty claim', { email: ' ' }, 'email', undefined],
    ['a claim that is no text', { email: ['a@b'] }, 'email', undefined],
  ])('is read from %s', (_what, claims, claim, expected) => {
    expect(personIn(claims, claim)).toBe(expected);
  });
});
