import {
  Inject,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnApplicationShutdown,
  type Provider,
  type Type,
} from '@nestjs/common';
import { systemClock } from './clock';
import { AccessPoliciesGateway } from './gateways/access-policies-gateway';
import { DivisionsGateway } from './gateways/divisions-gateway';
import { GrantsGateway } from './gateways/grants-gateway';
import { GroupsGateway } from './gateways/groups-gateway';
import { OAuthClientsGateway } from './gateways/oauth-clients-gateway';
import { OrganizationGateway } from './gateways/organization-gateway';
import { PermissionsGateway } from './gateways/permissions-gateway';
import { RolesGateway } from './gateways/roles-gateway';
import { TrusteesGateway } from './gateways/trustees-gateway';
import { UsersGateway } from './gateways/users-gateway';
import { GenesysApi } from './genesys-api';
import { GenesysClient } from './genesys-client';
import type { GenesysSettings } from './genesys-settings';
import { GENESYS_CLOCK, GENESYS_LOGGER, GENESYS_SETTINGS } from './genesys-tokens';
import { NestGenesysLogger } from './nest-genesys-logger';
import { RateStatisticsReader } from './rate-limit/rate-statistics-reader';

export interface GenesysModuleOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly useFactory: (...dependencies: never[]) => GenesysSettings | Promise<GenesysSettings>;
  readonly inject?: FactoryProvider['inject'];
}

const gateways: Type[] = [
  AccessPoliciesGateway,
  DivisionsGateway,
  GrantsGateway,
  GroupsGateway,
  OAuthClientsGateway,
  OrganizationGateway,
  PermissionsGateway,
  RolesGateway,
  TrusteesGateway,
  UsersGateway,
];

const providers: Provider[] = [
  { provide: GENESYS_CLOCK, useValue: systemClock },
  { provide: GENESYS_LOGGER, useClass: NestGenesysLogger },
  {
    provide: GenesysClient,
    inject: [GENESYS_SETTINGS, GENESYS_CLOCK, GENESYS_LOGGER],
    useFactory: (...dependencies: ConstructorParameters<typeof GenesysClient>) =>
      new GenesysClient(...dependencies),
  },
  { provide: GenesysApi, inject: [GenesysClient], useFactory: (client: GenesysClient) => client.api },
  {
    provide: RateStatisticsReader,
    inject: [GenesysClient],
    useFactory: (client: GenesysClient) => new RateStatisticsReader(() => client.rateStatistics()),
  },
  ...gateways.map((Gateway) => ({
    provide: Gateway,
    inject: [GenesysApi],
    useFactory: (api: GenesysApi): unknown => new Gateway(api),
  })),
];

/** What Genesys can tell. Only the gateways and the rate statistics are for others. */
@Module({})
export class GenesysModule implements OnApplicationShutdown {
  constructor(@Inject(GenesysClient) private readonly client: GenesysClient) {}

  static forRootAsync({ imports, inject, useFactory }: GenesysModuleOptions): DynamicModule {
    return {
      module: GenesysModule,
      imports,
      providers: [{ provide: GENESYS_SETTINGS, inject, useFactory } as Provider, ...providers],
      exports: [...gateways, RateStatisticsReader],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
