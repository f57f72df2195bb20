import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { isSignedBy, keyIdOf } from './checkpoint';
import { buildRecord, carried, checkpointOf, publicKey } from './testing/build-chain';

describe('a checkpoint', () => {
  const record = buildRecord();
  const checkpoint = checkpointOf(record);

  it('names its key by the digest of the SPKI DER', () => {
    const digest = createHash('sha256')
      .update(Buffer.from(carried(publicKey), 'base64'))
      .digest('hex');
    expect(checkpoint.keyId).toBe(digest.slice(0, 16));
    expect(keyIdOf(publicKey)).toBe(checkpoint.keyId);
  });

  it('is signed over its canonical form without the signature', () => {
    const signed = `{"chain":"${record.chain}","hash":"${record.hash}","keyId":"${checkpoint.keyId}","seq":1,"time":"${record.time}","v":1}`;
    expect(verify(null, Buffer.from(signed), publicKey, Buffer.from(checkpoint.signature, 'base64'))).toBe(
      true,
    );
    expect(isSignedBy(checkpoint, publicKey)).toBe(true);
  });

  it.each([
    ['seq', { seq: 2 }],
    ['hash', { hash: 'f'.repeat(64) }],
    ['chain', { chain: '0198c0de-0000-7000-8000-00000000000f' }],
    ['time', { time: '2026-01-01T00:00:01.001Z' }],
    ['keyId', { keyId: '0'.repeat(16) }],
  ])('is not signed any more when its %s changes', (_, change) => {
    expect(isSignedBy({ ...checkpoint, ...change }, publicKey)).toBe(false);
  });

  it('is not signed by another key', () => {
    expect(isSignedBy(checkpoint, generateKeyPairSync('ed25519').publicKey)).toBe(false);
  });

  it('has one spelling of its signature only', () => {
    const bare = checkpoint.signature.replace(/=+$/, '');
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
      bare.at(-1) ?? '',
    );
    const sameBytes =
      bare.slice(0, -1) +
      Buffer.from([(last + 1) << 2])
        .toString('base64')
        .charAt(0) +
      '==';
    for (const signature of [bare, sameBytes, `${checkpoint.signature}\n`]) {
      expect(Buffer.from(signature, 'base64')).toEqual(Buffer.from(checkpoint.signature, 'base64'));
      expect(isSignedBy({ ...checkpoint, signature }, publicKey)).toBe(false);
    }
  });
});
