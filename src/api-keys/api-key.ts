import type { Caller } from '../auth/caller';
import type { Actor } from '../auth/party';
import type { OwnRole } from '../auth/own-roles';

/** An API key as people see it: neither the key nor its hash. Times are RFC 3339 in UTC. */
export interface ApiKey {
  /** UUIDv7. */
  readonly id: string;
  readonly name: string;
  /** The first characters of its random part, by which people tell keys apart. */
  readonly keyPrefix: string;
  readonly roles: readonly OwnRole[];
  readonly createdAt: string;
  readonly createdBy: Actor;
  /** Null for a key that does not expire. */
  readonly expiresAt: string | null;
  /** Behind by up to a minute; null for a key that was not used yet. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** What decides whether a presented key lets in. */
export interface LiveKey {
  readonly sha256: Buffer;
  readonly caller: Caller;
  /** Milliseconds since the epoch; infinite for a key that does not expire. */
  readonly expiresAtMs: number;
}
