import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { HealthController } from './health.controller';
import { ReadinessSource } from './readiness-source';

/** Where readiness comes from; health itself knows nothing of snapshots. */
export type HealthModuleOptions = Pick<ModuleMetadata, 'imports'> &
  Pick<FactoryProvider<ReadinessSource>, 'inject' | 'useFactory'>;

@Module({ controllers: [HealthController] })
export class HealthModule {
  static forRootAsync({ imports, inject, useFactory }: HealthModuleOptions): DynamicModule {
    return { module: HealthModule, imports, providers: [{ provide: ReadinessSource, inject, useFactory }] };
  }
}
