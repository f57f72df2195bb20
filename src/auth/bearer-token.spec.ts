import { bearerToken } from './bearer-token';
import { UnauthenticatedError } from './auth.errors';

function challengeOf(authorization: string | undefined) {
  try {
    bearerToken(authorization);
  } catch (error) {
    return (error as UnauthenticatedError).headers['www-authenticate'];
  }
  return undefined;
}

describe('bearerToken', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('reads the scheme %s', (scheme) => {
    expect(bearerToken(`${scheme} rk_a-b_c`)).toBe('rk_a-b_c');
  });

  it('reads a token after several blanks, and one with padding', () => {
    expect(bearerToken('Bearer   a.b~c+d/e==')).toBe('a.b~c+d/e==');
  });

  it.each([undefined, ''])('asks for credentials when there are none: %p', (authorization) => {
    expect(challengeOf(authorization)).toBe('Bearer');
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Basic dTpw',
    'rk_a',
    'Bearerrk_a',
    'Bearer a b',
    'Bearer a, Bearer b',
    ' Bearer a',
    'Bearer a\n',
    'Bearer ä',
    'Bearer =',
    `Bearer ${'a'.repeat(8 * 1024 + 1)}`,
  ])('refuses %p', (authorization) => {
    expect(challengeOf(authorization)).toBe('Bearer error="invalid_token"');
  });

  it('reads a token of 8 KiB', () => {
    expect(bearerToken(`Bearer ${'a'.repeat(8 * 1024)}`)).toHaveLength(8 * 1024);
  });
});
