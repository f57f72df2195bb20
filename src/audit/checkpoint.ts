import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** What a checkpoint states: at `time` the log was `seq` records long, and the hash of the last one was `hash`. */
export interface CheckpointContent {
  readonly v: 1;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
  /** First 16 hex digits of the SHA-256 of the public key's SPKI DER. */
  readonly keyId: string;
}

export interface Checkpoint extends CheckpointContent {
  /** Base64 (RFC 4648 §4, padded) of the Ed25519 signature over the canonical form without this member. */
  readonly signature: string;
}

export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

/** @param privateKey an Ed25519 private key; its public half gives the `keyId`. */
export function signCheckpoint(
  head: Pick<CheckpointContent, 'chain' | 'seq' | 'hash' | 'time'>,
  privateKey: KeyObject,
): Checkpoint {
  const { chain, seq, hash, time } = head;
  const content = { v: 1, chain, seq, hash, time, keyId: keyIdOf(createPublicKey(privateKey)) } as const;
  return { ...content, signature: sign(null, signedBytes(content), privateKey).toString('base64') };
}

/** Whether the signature is that of the key; says nothing about whose key it is (see `keyId`). */
export function isSignedBy(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  const signature = Buffer.from(checkpoint.signature, 'base64');
  // Base64 has several spellings of the same bytes; only the one that was written is accepted.
  if (signature.toString('base64') !== checkpoint.signature) return false;
  return verify(null, signedBytes(checkpoint), publicKey, signature);
}

function signedBytes(content: CheckpointContent): Buffer {
  const { v, chain, seq, hash, time, keyId } = content;
  return Buffer.from(canonicalJson({ v, chain, seq, hash, time, keyId }), 'utf8');
}
