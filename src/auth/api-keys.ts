import { hash, timingSafeEqual } from 'node:crypto';
import { callerOf, type Caller } from './caller';

export const API_KEY_PREFIX = 'rk_';

const SHA256_BYTES = 32;

/** Finds who a key belongs to by its SHA-256; the key itself is stored nowhere. */
export interface ApiKeyReader {
  /**
   * At once where the reader knows, as a promise where it has to ask; undefined where nobody holds the key.
   * `sha256` is overwritten after the call: copy what is to be kept.
   * Asked anew for every request, so that a revoked key ends at once.
   */
  find(sha256: Buffer): Caller | undefined | Promise<Caller | undefined>;
}

/** Where the application provides the reader of the keys in the database. */
export const STORED_API_KEYS = Symbol('stored API keys');

/** The bootstrap key first: it needs no database. */
export function allOf(bootstrap: BootstrapApiKey, stored: ApiKeyReader | undefined): ApiKeyReader {
  return { find: (sha256) => bootstrap.find(sha256) ?? stored?.find(sha256) };
}

export function sha256Of(key: string, into: Buffer = Buffer.alloc(SHA256_BYTES)): Buffer {
  // By way of text: Node makes that four times as fast as it makes a new buffer.
  into.write(hash('sha256', key, 'hex'), 'hex');
  return into;
}

/** The bootstrap key, or none. It holds the role admin. */
export class BootstrapApiKey implements ApiKeyReader {
  private readonly stored?: Buffer;
  private readonly caller = callerOf('bootstrap', 'api_key', ['admin']);

  constructor(key: string | undefined) {
    this.stored = key === undefined ? undefined : sha256Of(key);
  }

  /** Compares digests in constant time, so that how long a refusal takes says nothing about the key. */
  find(sha256: Buffer): Caller | undefined {
    return this.stored !== undefined && timingSafeEqual(this.stored, sha256) ? this.caller : undefined;
  }
}
