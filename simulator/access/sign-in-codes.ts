import { createHash, randomBytes } from 'node:crypto';

import type { Clock } from '../clock';

const LIFETIME_MS = 60_000;

/** A person who signed in through a client, as the client asked for it. */
export interface SignedIn {
  readonly userId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** SHA-256 of the verifier, base64url (RFC 7636, `S256`). */
  readonly codeChallenge: string;
}

/** Codes that clients exchange for tokens (RFC 6749 §4.1), each once and within a minute. */
export class SignInCodes {
  private readonly codes = new Map<string, SignedIn & { readonly expiresAt: number }>();

  constructor(private readonly clock: Clock) {}

  issue(signedIn: SignedIn): string {
    const code = randomBytes(32).toString('base64url');
    this.codes.set(code, { ...signedIn, expiresAt: this.clock() + LIFETIME_MS });
    return code;
  }

  /** Who signed in; undefined for a code that is unknown, used, too old, or of another client or verifier. */
  redeem(code: string, claimed: Omit<SignedIn, 'userId' | 'codeChallenge'>, verifier: string) {
    const found = this.codes.get(code);
    this.codes.delete(code);
    if (found === undefined || found.expiresAt <= this.clock()) return undefined;
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isTheirs = found.clientId === claimed.clientId && found.redirectUri === claimed.redirectUri;
    return isTheirs && found.codeChallenge === challenge ? found : undefined;
  }
}
