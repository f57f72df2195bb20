import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { keyIdOf } from '../checkpoint';
import { createFile, hasCode, replaceFile } from './key-files';
import { SigningKeyError } from '../audit.errors';

/** The Ed25519 key that checkpoints are signed with. */
export class SigningKey {
  readonly keyId: string;
  /** PEM (SPKI): what a verifier needs. */
  readonly publicKey: string;
  readonly verifyingKey: KeyObject;

  constructor(
    readonly privateKey: KeyObject,
    /** It was made just now: the first start, or the file was lost. */
    readonly created: boolean,
    /** The group of the file may read it. */
    readonly groupReadable: boolean,
  ) {
    this.verifyingKey = createPublicKey(privateKey);
    this.keyId = keyIdOf(this.verifyingKey);
    this.publicKey = this.verifyingKey.export({ type: 'spki', format: 'pem' }).toString();
  }
}

const WORLD_ACCESS = 0o007;
const GROUP_WRITE = 0o020;
const GROUP_READ = 0o040;

/**
 * Reads the key (PEM, PKCS #8), or makes one with mode 0600 when there is no such file; writes the public half beside
 * it as `….pub.pem`. Throws SigningKeyError for a file that is not such a key, that everybody may read or that others
 * may write. A group may read it: that is how secrets are mounted for a user other than root.
 */
export function openSigningKey(file: string): SigningKey {
  const created = createIfMissing(file);
  const mode = process.platform === 'win32' ? 0o600 : statSync(file).mode;
  if ((mode & (WORLD_ACCESS | GROUP_WRITE)) !== 0)
    throw new SigningKeyError(
      file,
      'others can reach this private key; chmod 600 the file and rotate the key.',
    );
  const key = new SigningKey(readPrivateKey(file), created, (mode & GROUP_READ) !== 0);
  publishBeside(file, key.publicKey);
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

function readPrivateKey(file: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch {
    // The cause could show a part of the key.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new SigningKeyError(file, 'is not an Ed25519 private key in PEM (PKCS #8) without a passphrase.');
}

/** A mounted secret cannot be written beside; the public key is at `GET /api/v1/audit/public-key` as well. */
function publishBeside(file: string, publicKey: string): void {
  try {
    replaceFile(`${file.replace(/\.pem$/, '')}.pub.pem`, publicKey);
  } catch (error) {
    if (!hasCode(error, 'EROFS', 'EACCES', 'EPERM')) throw error;
  }
}
