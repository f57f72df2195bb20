import { digestOf, newSessionSecret, seal, unseal } from './session-secret';

const credential = { kind: 'genesys_user', token: 'opaque' } as const;

describe('a sealed credential', () => {
  const secret = newSessionSecret();
  const sealed = seal(secret, 'session-1', credential);

  it('is opened by the secret of its session', () => {
    expect(unseal(secret, 'session-1', sealed)).toEqual(credential);
    expect(sealed).not.toContain(Buffer.from('opaque').toString('base64url'));
  });

  it('is opened by no other secret, nor by the digest that is stored with it', () => {
    for (const other of [newSessionSecret(), digestOf(secret), ''])
      expect(unseal(other, 'session-1', sealed)).toBeUndefined();
  });

  it('cannot be moved to another session, or altered', () => {
    expect(unseal(secret, 'session-2', sealed)).toBeUndefined();
    const altered = Buffer.from(sealed, 'base64url');
    altered[altered.length - 1]! ^= 1;
    expect(unseal(secret, 'session-1', altered.toString('base64url'))).toBeUndefined();
    expect(unseal(secret, 'session-1', '')).toBeUndefined();
  });

  it('differs each time', () => {
    expect(seal(secret, 'session-1', credential)).not.toBe(sealed);
    expect(newSessionSecret()).toMatch(/^[\w-]{43}$/);
  });
});
