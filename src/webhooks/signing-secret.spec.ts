import { newSigningSecret, sealSigningSecret, signatureOf, unsealSigningSecret } from './signing-secret';

describe('signing secrets of webhooks', () => {
  const key = 'k'.repeat(32);

  it('open with their key, for their webhook only', () => {
    const secret = newSigningSecret();
    const sealed = sealSigningSecret(secret, key, 'one');
    expect(sealed).not.toContain(secret.slice(6));
    expect(unsealSigningSecret(sealed, key, 'one')).toBe(secret);
    expect(unsealSigningSecret(sealed, key, 'two')).toBeUndefined();
    expect(unsealSigningSecret(sealed, 'l'.repeat(32), 'one')).toBeUndefined();
    expect(unsealSigningSecret('AA', key, 'one')).toBeUndefined();
  });

  it('are 256 bits, and another one each time', () => {
    const secret = newSigningSecret();
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(newSigningSecret()).not.toBe(secret);
  });

  // The example of the Standard Webhooks specification.
  it('sign as Standard Webhooks say', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});
