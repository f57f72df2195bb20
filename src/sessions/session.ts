import type { Caller } from '../auth/caller';

/** A browser that is signed in, as people see it: nothing here opens anything. Times are RFC 3339 in UTC. */
export interface Session {
  /** UUIDv7. */
  readonly id: string;
  readonly caller: Pick<Caller, 'kind' | 'id' | 'name'>;
  readonly userAgent: string | null;
  readonly createdAt: string;
  /** Behind by up to a minute. */
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

/** A session with what a request under its cookie is evaluated by. */
export interface StoredSession extends Session {
  readonly sealedCredential: string;
}
