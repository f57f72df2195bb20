import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from './clock';
import type { GenesysApi } from './genesys-api';
import { GenesysClient } from './genesys-client';
import type { GenesysLogger } from './genesys-logger';
import { GenesysClientSettings } from './genesys-settings';
import { GENESYS_CLOCK, GENESYS_INTERCEPTORS, GENESYS_LOGGER } from './genesys-tokens';
import type { GenesysInterceptors } from './interceptors/genesys-interceptors';
import { Reachability } from './reachability';
import type { RateLimiter } from './rate-limit/rate-limiter';

/** The client that changes grants: a separate one where that is configured, otherwise the one that reads. */
@Injectable()
export class WritingClient {
  readonly api: GenesysApi;
  private readonly own?: GenesysClient;

  constructor(
    settings: GenesysClientSettings,
    reading: GenesysClient,
    @Inject(GENESYS_CLOCK) clock: Clock,
    @Inject(GENESYS_LOGGER) logger: GenesysLogger,
    reachability?: Reachability,
    @Inject(GENESYS_INTERCEPTORS) interceptors?: GenesysInterceptors,
  ) {
    // Genesys counts the calls of each client separately, and so does each GenesysClient.
    if (settings.writing !== undefined)
      this.own = new GenesysClient(
        { ...settings, ...settings.writing },
        clock,
        logger,
        reachability,
        interceptors,
      );
    this.api = (this.own ?? reading).api;
  }

  /** Undefined where it is that of the reading client. */
  get limiter(): RateLimiter | undefined {
    return this.own?.limiter;
  }

  async close(): Promise<void> {
    await this.own?.close();
  }
}
