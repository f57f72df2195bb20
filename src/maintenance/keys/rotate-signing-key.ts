import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { replaceFile } from '../../common/whole-files';
import { openSigningKey, publicFileOf, SigningKey } from '../../audit/checkpoints/signing-key';
import { MaintenanceError } from '../maintenance-error';

export interface Rotation {
  readonly formerKeyId: string;
  readonly keyId: string;
  /** With the new public key first, and the retired ones after it. */
  readonly publicFile: string;
}

/**
 * Puts a new key into the file, and keeps the public half of the former one behind it, so that its checkpoints still
 * verify; one file has all of it, which instances can share. A service uses the new key from its next start.
 * @param isCompromised others may have the former key: what it signed counts no more.
 */
export function rotateSigningKey(file: string, isCompromised: boolean): Rotation {
  if (!existsSync(file))
    throw new MaintenanceError(
      `There is no signing key ${file}: set AUDIT_SIGNING_KEY_FILE as the service does.`,
    );
  const former = openSigningKey(file);
  const { privateKey } = generateKeyPairSync('ed25519');
  const retired = isCompromised ? former.retiredKeys : former.trustedKeys;
  const next = new SigningKey(privateKey, true, former.groupReadable, retired);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  replaceFile(file, pem + next.publicKeys.slice(next.publicKey.length), former.groupReadable ? 0o640 : 0o600);
  openSigningKey(file);
  return { formerKeyId: former.keyId, keyId: next.keyId, publicFile: publicFileOf(file) };
}
