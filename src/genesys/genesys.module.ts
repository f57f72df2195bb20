import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { systemClock } from './clock';
import { GenesysGateways } from './gateways/genesys-gateways';
import { GrantWritesGateway } from './gateways/grant-writes-gateway';
import { TokenIdentityGateway } from './gateways/token-identity-gateway';
import { GenesysClient } from './genesys-client';
import type { GenesysSettings } from './genesys-settings';
import { GENESYS_CLOCK, GENESYS_LOGGER, GENESYS_SETTINGS } from './genesys-tokens';
import { NestGenesysLogger } from './nest-genesys-logger';
import { RateStatisticsReader } from './rate-limit/rate-statistics-reader';
import { WritingClient } from './writing-client';

const providers: Provider[] = [
  { provide: GENESYS_CLOCK, useValue: systemClock },
  { provide: GENESYS_LOGGER, useClass: NestGenesysLogger },
  {
    provide: GenesysClient,
    inject: [GENESYS_SETTINGS, GENESYS_CLOCK, GENESYS_LOGGER],
    useFactory: (...dependencies: ConstructorParameters<typeof GenesysClient>) =>
      new GenesysClient(...dependencies),
  },
  {
    provide: GenesysGateways,
    inject: [GenesysClient],
    useFactory: (client: GenesysClient) => new GenesysGateways(client.api),
  },
  {
    provide: WritingClient,
    inject: [GENESYS_SETTINGS, GenesysClient, GENESYS_CLOCK, GENESYS_LOGGER],
    useFactory: (...dependencies: ConstructorParameters<typeof WritingClient>) =>
      new WritingClient(...dependencies),
  },
  {
    provide: GrantWritesGateway,
    inject: [WritingClient],
    useFactory: ({ api }: WritingClient) => new GrantWritesGateway(api),
  },
  {
    provide: TokenIdentityGateway,
    inject: [GenesysClient],
    useFactory: (client: GenesysClient) => new TokenIdentityGateway(client.userApi),
  },
  {
    provide: RateStatisticsReader,
    inject: [GenesysClient],
    useFactory: (client: GenesysClient) => new RateStatisticsReader(() => client.rateStatistics()),
  },
];

/** What Genesys can tell and be told. Only the gateways and the rate statistics are for others. */
@Module({})
export class GenesysModule implements OnApplicationShutdown {
  constructor(
    @Inject(GenesysClient) private readonly client: GenesysClient,
    @Inject(WritingClient) private readonly writing: WritingClient,
  ) {}

  static forRoot(settings: GenesysSettings): DynamicModule {
    return {
      module: GenesysModule,
      global: true,
      providers: [{ provide: GENESYS_SETTINGS, useValue: settings }, ...providers],
      exports: [GenesysGateways, GrantWritesGateway, TokenIdentityGateway, RateStatisticsReader],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.client.close(), this.writing.close()]);
  }
}
