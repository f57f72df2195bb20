import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSignedBy, signCheckpoint } from '../checkpoint';
import { openSigningKey } from './signing-key';
import { SigningKeyError } from '../audit.errors';

const head = { chain: 'c', seq: 1, hash: 'a'.repeat(64), time: '2026-01-01T00:00:00.000Z' };

describe('openSigningKey', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-key-'));
    file = join(folder, 'deep', 'key.pem');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('makes a key that only its owner can read, and its public half beside it', () => {
    const key = openSigningKey(file);
    expect(key.created).toBe(true);
    expect(modeOf(file)).toBe(0o600);
    expect(readFileSync(join(folder, 'deep', 'key.pub.pem'), 'utf8')).toBe(key.publicKey);
    expect(key.publicKey).toContain('BEGIN PUBLIC KEY');
    expect(readdirSync(join(folder, 'deep')).sort()).toEqual(['key.pem', 'key.pub.pem']);
    expect(isSignedBy(signCheckpoint(head, key.privateKey), createPublicKey(key.publicKey))).toBe(true);
  });

  it('reads the key that is there', () => {
    const { keyId } = openSigningKey(file);
    expect(openSigningKey(file)).toMatchObject({ keyId, created: false, groupReadable: false });
  });

  it.each([0o644, 0o604, 0o606, 0o620, 0o602, 0o601])('refuses a key of mode %o', (mode) => {
    openSigningKey(file);
    chmodSync(file, mode);
    expect(() => openSigningKey(file)).toThrow(SigningKeyError);
  });

  it('accepts a key that its group can read, and says so', () => {
    openSigningKey(file);
    chmodSync(file, 0o440);
    expect(openSigningKey(file).groupReadable).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['another text', 'hunter2'],
    ['a cut-off key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ'],
    [
      'a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    ['a public key', generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })],
  ])('refuses a file that holds %s, without showing it', (_name, content) => {
    openSigningKey(file);
    writeFileSync(file, content);
    const act = () => openSigningKey(file);
    expect(act).toThrow('is not an Ed25519 private key');
    expect(act).not.toThrow('hunter2');
  });

  it('works with a key in a folder that cannot be written to', () => {
    const { keyId } = openSigningKey(file);
    rmSync(join(folder, 'deep', 'key.pub.pem'));
    chmodSync(join(folder, 'deep'), 0o500);
    expect(openSigningKey(file).keyId).toBe(keyId);
    chmodSync(join(folder, 'deep'), 0o700);
  });
});
