import { createHmac, randomBytes } from 'node:crypto';
import { sealText, unsealText, type Seal } from '../common/sealed-text';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** 256 random bits, as Standard Webhooks write them. */
export function newSigningSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

export function sealSigningSecret(secret: string, key: string, webhookId: string): string {
  return sealText(secret, sealOf(key, webhookId));
}

/** Undefined where another key sealed it, or for another webhook. */
export function unsealSigningSecret(sealed: string, key: string, webhookId: string): string | undefined {
  return unsealText(sealed, sealOf(key, webhookId));
}

/** What `webhook-signature` says of a message: it covers its id, the second of the attempt, and the body. */
export function signatureOf(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

function sealOf(secret: string, id: string): Seal {
  return { secret, purpose: 'rolecall webhook signing secret', id };
}
