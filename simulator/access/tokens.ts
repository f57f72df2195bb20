import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock';
import type { Caller } from './caller';

/** Whom a token is issued to. */
export type TokenHolder = Pick<Caller, 'clientId' | 'userId' | 'foreignOrganizationId'>;

/** Issued access tokens. They are opaque: only this store knows whose they are. */
export class Tokens {
  private readonly issued = new Map<string, Caller>();

  constructor(private readonly clock: Clock) {}

  issue(holder: TokenHolder, lifetimeSeconds: number): string {
    const token = randomBytes(48).toString('base64url');
    this.issued.set(token, { ...holder, token, expiresAt: this.clock() + lifetimeSeconds * 1000 });
    return token;
  }

  /** The caller that a token stands for; undefined when it is unknown, revoked or expired. */
  callerOf(token: string): Caller | undefined {
    const found = this.issued.get(token);
    return found && found.expiresAt > this.clock() ? found : undefined;
  }

  revoke(token: string): void {
    this.issued.delete(token);
  }

  /** Those of a user, or of a client. */
  revokeOf(holder: Partial<TokenHolder>): void {
    for (const [token, { userId, clientId }] of this.issued) {
      if (userId === (holder.userId ?? userId) && clientId === (holder.clientId ?? clientId)) {
        this.issued.delete(token);
      }
    }
  }

  revokeAll(): void {
    this.issued.clear();
  }
}
