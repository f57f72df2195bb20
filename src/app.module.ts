import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import type { Settings } from './config/settings';
import { SettingsModule } from './config/settings.module';
import { genesysDefaults } from './genesys/genesys-settings';
import { GenesysModule } from './genesys/genesys.module';
import { HealthModule } from './health/health.module';
import { PermissionsModule } from './permissions/permissions.module';
import { SnapshotStore } from './sync/snapshot-store';
import { SyncModule } from './sync/sync.module';

@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings),
        AuthModule,
        GenesysModule.forRoot({ ...genesysDefaults, ...settings.genesys }),
        SyncModule,
        PermissionsModule,
        HealthModule.forRootAsync({
          imports: [SyncModule],
          inject: [SnapshotStore],
          useFactory: (snapshots: SnapshotStore) => snapshots,
        }),
      ],
    };
  }
}
