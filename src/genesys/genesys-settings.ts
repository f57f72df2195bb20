/** What the Genesys client needs to know. Times are milliseconds. */
export interface GenesysSettings {
  /** Without a trailing slash, as in `https://api.mypurecloud.com`. */
  readonly baseUrls: { readonly api: string; readonly login: string };
  readonly clientId: string;
  readonly clientSecret: string;
  /** The client that changes grants, where it is another one: the reading side then needs no right to grant. */
  readonly writing?: { readonly clientId: string; readonly clientSecret: string };
  /** Attempts in any rolling minute, retries included. Genesys allows 300 for each token. */
  readonly rateLimitPerMinute: number;
  readonly maxInFlight: number;
  /** Attempts that may wait for the rate limit; one more is refused. */
  readonly maxWaiting: number;
  /** One attempt, from connecting to the last byte. */
  readonly requestTimeoutMs: number;
  /** A whole interactive call: every attempt and every wait. */
  readonly timeBudgetMs: number;
  /** A whole call of a sync, which may wait for the rate limit more than once. */
  readonly syncTimeBudgetMs: number;
  readonly maxAttempts: number;
  readonly maxResponseBytes: number;
}

export const genesysDefaults = {
  rateLimitPerMinute: 270,
  maxInFlight: 8,
  maxWaiting: 1_000,
  requestTimeoutMs: 30_000,
  timeBudgetMs: 120_000,
  syncTimeBudgetMs: 600_000,
  maxAttempts: 8,
  maxResponseBytes: 32 * 1024 * 1024,
} as const satisfies Partial<GenesysSettings>;
