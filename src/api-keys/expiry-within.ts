import type { Caller } from '../auth/caller';
import { KeyOutlivesCreatorError } from './api-keys.errors';

/**
 * When a new key expires, so that it does not outlive its creator's credential. Only a key without an expiry may choose
 * freely how long a new one lives; the settings may give tokens a lifetime (`tokenLifetimeMs`). Without a requested
 * expiry the key lives as long as it may. Throws KeyOutlivesCreatorError (403).
 */
export function expiryWithin(
  wanted: string | null,
  creator: Pick<Caller, 'kind' | 'expiresAtMs'>,
  nowMs: number,
  tokenLifetimeMs = 0,
): string | null {
  const limit = limitOf(creator, nowMs, tokenLifetimeMs);
  if (limit === Infinity) return wanted;
  if (limit <= nowMs || (wanted !== null && Date.parse(wanted) > limit)) {
    throw new KeyOutlivesCreatorError(limit > nowMs ? new Date(limit).toISOString() : undefined);
  }
  return wanted ?? new Date(limit).toISOString();
}

/** Of a token whose end is not known nothing is taken for granted. */
function limitOf(
  { kind, expiresAtMs }: Pick<Caller, 'kind' | 'expiresAtMs'>,
  nowMs: number,
  tokenLifetimeMs: number,
): number {
  if (kind === 'api_key') return expiresAtMs ?? Infinity;
  return Math.max(expiresAtMs ?? nowMs, nowMs + tokenLifetimeMs);
}
