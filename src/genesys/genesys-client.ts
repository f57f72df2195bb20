import type { Clock } from './clock';
import { GenesysApi } from './genesys-api';
import type { GenesysLogger } from './genesys-logger';
import type { GenesysSettings } from './genesys-settings';
import { RateLimiter, type RateStatistics } from './rate-limit/rate-limiter';
import { TokenFetcher } from './token/token-fetcher';
import { TokenProvider } from './token/token-provider';
import { AuthorizingTransport } from './transport/authorizing-transport';
import { LoggingTransport } from './transport/logging-transport';
import { RateLimitedTransport } from './transport/rate-limited-transport';
import { RetryingTransport } from './transport/retrying-transport';
import { UndiciTransport } from './transport/undici-transport';

/** Whoever presents a token waits for the answer about it. */
const USER_CALLS = { maxAttempts: 2, timeBudgetMs: 10_000 };

/** The SDK on our transport: retry → token → rate limit → logging → wire. */
export class GenesysClient {
  readonly api: GenesysApi;
  /** The same without our token: each call brings a user's own (`userToken`), or none. */
  readonly userApi: GenesysApi;
  private readonly limiter: RateLimiter;
  private readonly wire: UndiciTransport;

  constructor(settings: GenesysSettings, clock: Clock, logger: GenesysLogger) {
    this.wire = new UndiciTransport(settings, clock);
    this.limiter = new RateLimiter(settings, clock);
    const logged = new LoggingTransport(this.wire, logger, clock);
    const tokens = new TokenProvider(
      new TokenFetcher(new RetryingTransport(logged, settings, clock), settings, clock),
      clock,
    );
    const limited = new RateLimitedTransport(logged, this.limiter);
    const authorized = new AuthorizingTransport(limited, tokens);
    this.api = new GenesysApi(new RetryingTransport(authorized, settings, clock), settings.baseUrls.api);
    const retried = new RetryingTransport(limited, userCallSettings(settings), clock);
    this.userApi = new GenesysApi(retried, settings.baseUrls.api);
  }

  rateStatistics(): RateStatistics {
    return this.limiter.statistics();
  }

  /** Drops the connections; calls in flight fail. */
  close(): Promise<void> {
    return this.wire.close();
  }
}

function userCallSettings({ maxAttempts, timeBudgetMs }: GenesysSettings) {
  const budgetMs = Math.min(timeBudgetMs, USER_CALLS.timeBudgetMs);
  return {
    maxAttempts: Math.min(maxAttempts, USER_CALLS.maxAttempts),
    timeBudgetMs: budgetMs,
    syncTimeBudgetMs: budgetMs,
  };
}
