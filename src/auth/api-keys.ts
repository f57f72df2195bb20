import { hash, timingSafeEqual } from 'node:crypto';
import { callerOf, type Caller } from './caller';

export const API_KEY_PREFIX = 'rk_';

const SHA256_BYTES = 32;

/** Finds who a key belongs to by its SHA-256; the key itself is stored nowhere. */
export interface ApiKeyReader {
  /**
   * `sha256` is overwritten after the call: copy what is to be kept.
   * Asked anew for every request, so that a revoked key ends at once.
   */
  find(sha256: Buffer): Caller | undefined;
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
