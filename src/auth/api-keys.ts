import { hash, timingSafeEqual } from 'node:crypto';
import { callerOf, type Caller } from './caller';

export const API_KEY_PREFIX = 'rk_';

/** Finds who a key belongs to by its SHA-256; the key itself is stored nowhere. */
export interface ApiKeyReader {
  find(sha256: Buffer): Caller | undefined;
}

export function sha256Of(key: string): Buffer {
  return hash('sha256', key, 'buffer');
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
