import { hash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuthSettings } from '../config/settings';
import { callerOf, type Caller } from './caller';

export const API_KEY_PREFIX = 'rk_';

/** The bootstrap key has no row in the database, and does not expire. */
export const BOOTSTRAP_ID = 'bootstrap';

const SHA256_BYTES = 32;

/** Finds who a key belongs to by its SHA-256; the key itself is stored nowhere. */
export abstract class ApiKeyReader {
  /**
   * Synchronously where the reader knows, as a promise where it has to query; undefined if no one holds the key.
   * `sha256` is overwritten after the call: copy what has to be retained.
   * Called again for every request, so that a revoked key ends at once.
   */
  abstract find(sha256: Buffer): Caller | undefined | Promise<Caller | undefined>;

  /** The same where it is known without a query; undefined if no one holds the key, or that is not known. */
  abstract findAtOnce(sha256: Buffer): Caller | undefined;
}

/** The keys in the database. Another module provides them: without it, none opens anything. */
export abstract class StoredApiKeys extends ApiKeyReader {}

/** Every key that there is. */
@Injectable()
export class AllApiKeys implements ApiKeyReader {
  private readonly bootstrap: BootstrapApiKey;

  constructor(
    @Inject(AuthSettings) { bootstrapApiKey }: Pick<AuthSettings, 'bootstrapApiKey'>,
    @Optional() private readonly stored?: StoredApiKeys,
  ) {
    this.bootstrap = new BootstrapApiKey(bootstrapApiKey);
  }

  /** The bootstrap key first: it needs no database. */
  find(sha256: Buffer): Caller | undefined | Promise<Caller | undefined> {
    return this.bootstrap.find(sha256) ?? this.stored?.find(sha256);
  }

  findAtOnce(sha256: Buffer): Caller | undefined {
    return this.bootstrap.find(sha256) ?? this.stored?.findAtOnce(sha256);
  }
}

export function sha256Of(key: string, into: Buffer = Buffer.alloc(SHA256_BYTES)): Buffer {
  // By way of text: Node makes that four times as fast as it makes a new buffer.
  into.write(hash('sha256', key, 'hex'), 'hex');
  return into;
}

/** The bootstrap key, or none. It holds the role admin. */
export class BootstrapApiKey {
  private readonly stored?: Buffer;
  private readonly caller = callerOf(BOOTSTRAP_ID, 'api_key', ['admin']);

  constructor(key: string | undefined) {
    this.stored = key === undefined ? undefined : sha256Of(key);
  }

  /** Compares digests in constant time, so that the duration of a refusal reveals nothing about the key. */
  find(sha256: Buffer): Caller | undefined {
    return this.stored !== undefined && timingSafeEqual(this.stored, sha256) ? this.caller : undefined;
  }
}
