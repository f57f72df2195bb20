import { Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Settings } from '../config/settings';
import { MetricsModule } from '../metrics/metrics.module';
import { systemClock } from './clock';
import { GenesysGateways } from './gateways/genesys-gateways';
import { GrantWritesGateway } from './gateways/grant-writes-gateway';
import { TokenIdentityGateway } from './gateways/token-identity-gateway';
import { GenesysClient } from './genesys-client';
import { GenesysMetrics } from './genesys-metrics';
import { genesysClientSettings, GenesysClientSettings } from './genesys-settings';
import { GENESYS_CLOCK, GENESYS_INTERCEPTORS, GENESYS_LOGGER } from './genesys-tokens';
import { genesysInterceptors } from './interceptors/genesys-interceptors';
import { NestGenesysLogger } from './nest-genesys-logger';
import { GenesysRates } from './rate-limit/genesys-rates';
import { RateMetrics } from './rate-limit/rate-metrics';
import { RateStatisticsReader } from './rate-limit/rate-statistics-reader';
import { Reachability } from './reachability';
import { WritingClient } from './writing-client';

const providers: Provider[] = [
  { provide: GenesysClientSettings, inject: [Settings], useFactory: genesysClientSettings },
  { provide: GENESYS_CLOCK, useValue: systemClock },
  { provide: GENESYS_LOGGER, useClass: NestGenesysLogger },
  { provide: GENESYS_INTERCEPTORS, useValue: genesysInterceptors },
  GenesysMetrics,
  RateMetrics,
  Reachability,
  GenesysClient,
  GenesysGateways,
  WritingClient,
  GrantWritesGateway,
  TokenIdentityGateway,
  GenesysRates,
  RateStatisticsReader,
];

/** What can be read from and written to Genesys. Only the gateways and the rates are for others. */
@Global()
@Module({
  imports: [MetricsModule],
  providers,
  exports: [
    GenesysGateways,
    GrantWritesGateway,
    TokenIdentityGateway,
    RateStatisticsReader,
    Reachability,
    GenesysRates,
  ],
})
export class GenesysModule implements OnApplicationShutdown {
  constructor(
    private readonly client: GenesysClient,
    private readonly writing: WritingClient,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.client.close(), this.writing.close()]);
  }
}
