import { hash, randomBytes } from 'node:crypto';
import { sealText, unsealText, type Seal } from '../common/sealed-text';
import type { Credential } from './credential';

const SECRET_BYTES = 32;

/** 256 random bits in base64url, which only the browser keeps. */
export function newSessionSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** What the database finds a session by, in lower-case hex. */
export function digestOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** The credential under a key that only the secret gives: a copy of the database opens nothing at Genesys or here. */
export function seal(secret: string, id: string, credential: Credential): string {
  return sealText(JSON.stringify(credential), sealOf(secret, id));
}

/** Undefined for what this secret did not seal for this session. */
export function unseal(secret: string, id: string, sealed: string): Credential | undefined {
  const text = unsealText(sealed, sealOf(secret, id));
  return text === undefined ? undefined : (JSON.parse(text) as Credential);
}

function sealOf(secret: string, id: string): Seal {
  return { secret, purpose: 'rolecall session credential', id };
}
