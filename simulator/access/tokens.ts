import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock';
import type { Caller } from './caller';

interface IssuedToken {
  readonly clientId: string;
  readonly expiresAt: number;
}

/** Issued access tokens. They are opaque: only this store knows whose they are. */
export class Tokens {
  private readonly issued = new Map<string, IssuedToken>();

  constructor(private readonly clock: Clock) {}

  issue(clientId: string, lifetimeSeconds: number): string {
    const token = randomBytes(48).toString('base64url');
    this.issued.set(token, { clientId, expiresAt: this.clock() + lifetimeSeconds * 1000 });
    return token;
  }

  /** The caller that a token stands for; undefined when it is unknown, revoked or expired. */
  callerOf(token: string): Caller | undefined {
    const found = this.issued.get(token);
    if (!found || found.expiresAt <= this.clock()) return undefined;
    return { clientId: found.clientId, token };
  }

  revoke(token: string): void {
    this.issued.delete(token);
  }

  revokeAll(): void {
    this.issued.clear();
  }
}
