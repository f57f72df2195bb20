import { looksLikeGenesysToken } from './looks-like-genesys-token';

describe('looksLikeGenesysToken', () => {
  it.each(['a'.repeat(32), 'a'.repeat(512), `${'aZ09'.repeat(20)}-_`])('asks about %s', (token) => {
    expect(looksLikeGenesysToken(token)).toBe(true);
  });

  it.each([
    '',
    'a'.repeat(31),
    'a'.repeat(513),
    `${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`,
    `${'a'.repeat(40)}=`,
    `${'a'.repeat(40)}/`,
    `${'a'.repeat(40)}\n`,
  ])('asks nobody about %j', (token) => {
    expect(looksLikeGenesysToken(token)).toBe(false);
  });
});
