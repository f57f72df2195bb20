import { createPublicKey, type KeyObject } from 'node:crypto';

const BLOCK = /-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----/g;

/**
 * The public keys of a text in PEM, in their order: the key of today comes first, then those that it replaced.
 * @throws when one of them is not an Ed25519 key.
 */
export function publicKeysIn(pem: string): KeyObject[] {
  return (pem.match(BLOCK) ?? []).map((block) => {
    const key = createPublicKey(block);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('a public key is not an Ed25519 key');
    return key;
  });
}
