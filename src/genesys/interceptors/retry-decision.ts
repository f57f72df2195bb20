import {
  GenesysNetworkError,
  GenesysProxyError,
  GenesysRateLimitedError,
  GenesysServerError,
  GenesysTimeoutError,
  GenesysTokenThrottledError,
} from '../genesys.errors';

/**
 * What a failed attempt means for the next one:
 * - `final`: it would fail again.
 * - `not_carried_out`: Genesys certainly did nothing; anything may be repeated.
 * - `maybe_carried_out`: only what does no harm when done twice may be repeated.
 */
export type Verdict = 'final' | 'not_carried_out' | 'maybe_carried_out';

const retriedStatuses = new Set([500, 502, 503, 504]);

export function classify(error: unknown): Verdict {
  if (error instanceof GenesysRateLimitedError || error instanceof GenesysTokenThrottledError)
    return 'not_carried_out';
  if (error instanceof GenesysTimeoutError) return 'maybe_carried_out';
  if (error instanceof GenesysNetworkError)
    return error.mayHaveBeenSent ? 'maybe_carried_out' : 'not_carried_out';
  if (error instanceof GenesysProxyError) return error.final ? 'final' : 'not_carried_out';
  if (error instanceof GenesysServerError) return classifyServerError(error);
  return 'final';
}

/** A 503 with a code comes from Genesys itself, which rejected the request; without one, from a proxy. */
function classifyServerError({ genesys }: GenesysServerError): Verdict {
  if (genesys.status === 503 && genesys.code) return 'not_carried_out';
  return retriedStatuses.has(genesys.status ?? 0) ? 'maybe_carried_out' : 'final';
}

const firstBackoffMs = 500;
const longestBackoffMs = 30_000;

/**
 * Milliseconds before the next attempt: exponential with full jitter, and never less than Genesys asked for.
 * @param failedAttempts how many attempts have failed so far, from 1
 * @param random in [0, 1)
 */
export function retryDelay(failedAttempts: number, retryAfterMs: number | undefined, random: number): number {
  const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (failedAttempts - 1));
  return Math.max(retryAfterMs ?? 0, Math.floor(random * backoff));
}
