import { createHash } from 'node:crypto';

import { SignInCodes } from './sign-in-codes';

const verifier = 'v'.repeat(43);
const client = { clientId: 'console', redirectUri: 'http://127.0.0.1:3000/callback' };
const codeChallenge = createHash('sha256').update(verifier).digest('base64url');

describe('SignInCodes', () => {
  let now = 0;
  const codes = new SignInCodes(() => now);
  const issue = () => codes.issue({ userId: 'alice', codeChallenge, ...client });

  it('are redeemed once', () => {
    const code = issue();
    expect(codes.redeem(code, client, verifier)).toMatchObject({ userId: 'alice' });
    expect(codes.redeem(code, client, verifier)).toBeUndefined();
  });

  it.each([
    ['another client', { ...client, clientId: 'other' }, verifier],
    ['another address', { ...client, redirectUri: 'https://evil.example' }, verifier],
    ['another verifier', client, 'w'.repeat(43)],
  ])('are worth nothing to %s', (_name, claimed, proof) => {
    expect(codes.redeem(issue(), claimed, proof)).toBeUndefined();
  });

  it('end after a minute', () => {
    const code = issue();
    now += 60_000;
    expect(codes.redeem(code, client, verifier)).toBeUndefined();
  });
});
