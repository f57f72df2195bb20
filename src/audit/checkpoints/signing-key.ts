import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { keyIdOf } from '../checkpoint';
import { SigningKeyError } from '../audit.errors';
import { publicKeysIn } from '../verifier/public-keys-in';
import { createFile, hasCode, replaceFile } from '../../common/whole-files';

/** The Ed25519 key that checkpoints are signed with, and those that it replaced. */
export class SigningKey {
  readonly keyId: string;
  /** PEM (SPKI): what a verifier needs. */
  readonly publicKey: string;
  readonly verifyingKey: KeyObject;
  /** Checkpoints of these are ours: the key of today first. */
  readonly trustedKeys: readonly KeyObject[];

  constructor(
    readonly privateKey: KeyObject,
    /** It was made just now: the first start, or the file was lost. */
    readonly created: boolean,
    /** The group of the file may read it. */
    readonly groupReadable: boolean,
    /** Keys that signed before it, the newest first. */
    readonly retiredKeys: readonly KeyObject[] = [],
  ) {
    this.verifyingKey = createPublicKey(privateKey);
    this.keyId = keyIdOf(this.verifyingKey);
    this.publicKey = pemOf(this.verifyingKey);
    this.trustedKeys = [this.verifyingKey, ...retiredKeys];
  }

  /** All public keys in one text, as in the file next to the key. */
  get publicKeys(): string {
    return this.trustedKeys.map(pemOf).join('');
  }
}

const WORLD_ACCESS = 0o007;
const GROUP_WRITE = 0o020;
const GROUP_READ = 0o040;

/** The path of the public keys, next to the private one. */
export function publicFileOf(file: string): string {
  return `${file.replace(/\.pem$/, '')}.pub.pem`;
}

export function pemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/**
 * Reads the key (PEM, PKCS #8; the public keys of retired ones may follow it), or creates one with mode 0600 if there
 * is no such file; writes the public half next to it as `….pub.pem`. Throws SigningKeyError for a file that is not such
 * a key, that is readable by everyone or writable by others. A group may read it: that is how secrets are mounted for a
 * user other than root.
 */
export function openSigningKey(file: string): SigningKey {
  const created = createIfMissing(file);
  const mode = process.platform === 'win32' ? 0o600 : statSync(file).mode;
  if ((mode & (WORLD_ACCESS | GROUP_WRITE)) !== 0)
    throw new SigningKeyError(
      file,
      'others can reach this private key; chmod 600 the file and rotate the key.',
    );
  const text = readFileSync(file, 'utf8');
  const isGroupReadable = (mode & GROUP_READ) !== 0;
  const key = new SigningKey(readPrivateKey(file, text), created, isGroupReadable, readRetired(file, text));
  publishBeside(file, key.publicKeys);
  return key;
}

function createIfMissing(file: string): boolean {
  try {
    statSync(file);
    return false;
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw new SigningKeyError(file, 'cannot be read.');
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  return createFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
}

function readPrivateKey(file: string, text: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(text);
  } catch {
    // The cause could show a part of the key.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new SigningKeyError(file, 'is not an Ed25519 private key in PEM (PKCS #8) without a passphrase.');
}

function readRetired(file: string, text: string): KeyObject[] {
  try {
    return publicKeysIn(text);
  } catch {
    throw new SigningKeyError(
      file,
      'holds a public key after the private one that is not an Ed25519 key in PEM.',
    );
  }
}

/** The directory of a mounted secret cannot be written to; the public key is also at `GET /api/v1/audit/public-key`. */
function publishBeside(file: string, publicKeys: string): void {
  try {
    replaceFile(publicFileOf(file), publicKeys);
  } catch (error) {
    if (!hasCode(error, 'EROFS', 'EACCES', 'EPERM')) throw error;
  }
}
