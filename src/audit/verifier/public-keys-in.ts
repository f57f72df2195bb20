import { createPublicKey, type KeyObject } from 'node:crypto';
import { requireEd25519 } from './read-checkpoint';

const BLOCK = /-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----/g;

/**
 * The public keys of a text in PEM, in their order: the key of today comes first, then those that it replaced.
 * @throws when one of them is not an Ed25519 key.
 */
export function publicKeysIn(pem: string): KeyObject[] {
  return (pem.match(BLOCK) ?? []).map((block) => requireEd25519(createPublicKey(block)));
}
