import { GenesysSettings, type ProxySettings, type Settings } from '../config/settings';

/** What the Genesys client needs to know: its section of the settings, and what follows from others. */
export abstract class GenesysClientSettings extends GenesysSettings {
  /** Unset means that every connection is direct. */
  abstract readonly proxies?: ProxySettings;
  /** Other instances use the same client: nothing is sent until it is known what this one may send. */
  abstract readonly rateIsShared?: boolean;
  /** Attempts that may wait for the rate limit; one more is refused. */
  abstract readonly maxWaiting: number;
  /** A whole call of a sync, which may wait for the rate limit more than once. */
  abstract readonly syncTimeBudgetMs: number;
  abstract readonly maxAttempts: number;
}

export const genesysDefaults = {
  rateLimitPerMinute: 270,
  maxInFlight: 8,
  maxWaiting: 1_000,
  connectTimeoutMs: 5_000,
  requestTimeoutMs: 30_000,
  timeBudgetMs: 120_000,
  syncTimeBudgetMs: 600_000,
  maxAttempts: 8,
  maxResponseBytes: 32 * 1024 * 1024,
} as const satisfies Partial<GenesysClientSettings>;

export function genesysClientSettings({ genesys, proxies, database }: Settings): GenesysClientSettings {
  return { ...genesysDefaults, ...genesys, proxies, rateIsShared: database.url !== undefined };
}
