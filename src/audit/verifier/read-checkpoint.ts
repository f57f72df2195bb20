import { createPublicKey, type KeyObject } from 'node:crypto';
import { isSignedBy, keyIdOf, type Checkpoint } from '../checkpoint';
import { Damage } from './damage';
import {
  isObject,
  matching,
  oneOf,
  requireShape,
  sequenceNumber,
  sha256,
  text,
  time,
  uuid,
  type Shape,
} from './shape';

const CHECKPOINT: Shape = new Map([
  ['v', oneOf([1])],
  ['chain', uuid],
  ['seq', sequenceNumber],
  ['hash', sha256],
  ['time', time],
  ['keyId', matching(/^[0-9a-f]{16}$/, '16 lower-case hex digits')],
  ['signature', matching(/^[A-Za-z0-9+/]{86}==$/, '64 bytes in base64')],
  ['publicKey', { ...text, optional: true }],
]);

/**
 * Reads a checkpoint and holds it against its signature.
 * @param pinnedKeys the keys that are trusted. With none, the key that the checkpoint carries is used, which proves
 * only that checkpoint and key belong together.
 * @throws Damage
 */
export function readCheckpoint(value: unknown, pinnedKeys: readonly KeyObject[]): Checkpoint {
  const { checkpoint, publicKey } = shapedCheckpoint(value);
  const key = keyOf(checkpoint, pinnedKeys.length > 0 ? pinnedKeys : [carriedKey(publicKey)]);
  if (!isSignedBy(checkpoint, key))
    throw new Damage('checkpoint_signature', 'the signature is not the one of its content', checkpoint.seq);
  return checkpoint;
}

/**
 * The value as a checkpoint, regardless of who signed it.
 * @throws Damage if it does not have the form of one.
 */
export function shapedCheckpoint(value: unknown): { checkpoint: Checkpoint; publicKey?: string } {
  if (!isObject(value)) throw new Damage('checkpoint_malformed', 'it is not a JSON object');
  try {
    requireShape(value, CHECKPOINT);
  } catch (error) {
    throw error instanceof Damage ? new Damage('checkpoint_malformed', error.message) : error;
  }
  const { publicKey, ...checkpoint } = value as unknown as Checkpoint & { publicKey?: string };
  return { checkpoint, publicKey };
}

function keyOf(checkpoint: Checkpoint, keys: readonly KeyObject[]): KeyObject {
  const key = keys.find((candidate) => keyIdOf(candidate) === checkpoint.keyId);
  if (key) return key;
  const given = keys.map(keyIdOf).join(', ');
  throw new Damage(
    'checkpoint_other_key',
    `its keyId is ${checkpoint.keyId}, that of the key is ${given}`,
    checkpoint.seq,
  );
}

function carriedKey(publicKey: string | undefined): KeyObject {
  if (publicKey === undefined)
    throw new Damage('checkpoint_without_key', 'it contains no public key, and none was given');
  try {
    return requireEd25519(
      createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' }),
    );
  } catch {
    throw new Damage('checkpoint_malformed', 'its publicKey is not an Ed25519 key (SPKI DER in base64)');
  }
}

/** @throws TypeError on a key of another kind, with which a signature could mean something else. */
export function requireEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
}
