import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from './clock';
import { GenesysApi } from './genesys-api';
import type { GenesysLogger } from './genesys-logger';
import { GenesysClientSettings } from './genesys-settings';
import { GENESYS_CLOCK, GENESYS_INTERCEPTORS, GENESYS_LOGGER } from './genesys-tokens';
import { Reachability } from './reachability';
import { RateLimiter, type RateStatistics } from './rate-limit/rate-limiter';
import { TokenFetcher } from './token/token-fetcher';
import { TokenProvider } from './token/token-provider';
import { intercepted } from './interceptors/genesys-interceptor';
import {
  genesysInterceptors,
  type GenesysInterceptors,
  type InterceptorParts,
} from './interceptors/genesys-interceptors';
import { UndiciTransport } from './interceptors/undici-transport';

/** The caller who presents a token waits for the answer. */
const USER_CALLS = { maxAttempts: 2, timeBudgetMs: 10_000 };

/** The SDK on our transport, with interceptors around it: retry → token → rate limit → lease → logging → wire. */
@Injectable()
export class GenesysClient {
  readonly api: GenesysApi;
  /** The same without our token: each call brings a user's own (`userToken`), or none. */
  readonly userApi: GenesysApi;
  readonly limiter: RateLimiter;
  private readonly wire: UndiciTransport;

  constructor(
    settings: GenesysClientSettings,
    @Inject(GENESYS_CLOCK) clock: Clock,
    @Inject(GENESYS_LOGGER) logger: GenesysLogger,
    reachability: Reachability = new Reachability(clock),
    @Inject(GENESYS_INTERCEPTORS) interceptors: GenesysInterceptors = genesysInterceptors,
  ) {
    this.wire = new UndiciTransport(settings, clock);
    this.limiter = new RateLimiter(settings, clock);
    if (settings.rateIsShared) this.limiter.use(0);
    const parts = { retries: settings, clock, logger, reachability };
    const through = (more: Partial<InterceptorParts>) =>
      intercepted(interceptors({ ...parts, ...more }), this.wire);
    const tokens = new TokenProvider(new TokenFetcher(through({}), settings, clock), clock);
    const { limiter } = this;
    this.api = new GenesysApi(through({ tokens, limiter }), settings.baseUrls.api);
    this.userApi = new GenesysApi(
      through({ retries: userCallSettings(settings), limiter }),
      settings.baseUrls.api,
    );
  }

  rateStatistics(): RateStatistics {
    return this.limiter.statistics();
  }

  /** Drops the connections; calls in flight fail. */
  close(): Promise<void> {
    return this.wire.close();
  }
}

function userCallSettings({ maxAttempts, timeBudgetMs }: GenesysClientSettings) {
  const budgetMs = Math.min(timeBudgetMs, USER_CALLS.timeBudgetMs);
  return {
    maxAttempts: Math.min(maxAttempts, USER_CALLS.maxAttempts),
    timeBudgetMs: budgetMs,
    syncTimeBudgetMs: budgetMs,
  };
}
