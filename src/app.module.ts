import { Module, type DynamicModule } from '@nestjs/common';
import { ApiKeysModule } from './api-keys/api-keys.module';
import { AssertionsModule } from './assertions/assertions.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { AuthzenModule } from './authzen/authzen.module';
import { ChangesModule } from './changes/changes.module';
import { ConflictsModule } from './conflicts/conflicts.module';
import type { Settings } from './config/settings';
import { SettingsModule } from './config/settings.module';
import { DatabaseModule } from './database/database.module';
import { TokenIdentityGateway } from './genesys/gateways/token-identity-gateway';
import { genesysDefaults } from './genesys/genesys-settings';
import { GenesysModule } from './genesys/genesys.module';
import { HealthModule } from './health/health.module';
import { PermissionsModule } from './permissions/permissions.module';
import { KeptSnapshots } from './reports/kept-snapshots';
import { PurposesModule } from './purposes/purposes.module';
import { ReportsModule } from './reports/reports.module';
import { SimulationsModule } from './simulations/simulations.module';
import { SnapshotsModule } from './snapshots/snapshots.module';
import { SnapshotLoader } from './snapshots/storage/snapshot-loader';
import { SnapshotStore } from './sync/snapshot-store';
import { SyncModule } from './sync/sync.module';
import { UsersRolesModule } from './users-roles/users-roles.module';

@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(settings.database),
        AuditModule,
        ApiKeysModule,
        AuthModule.forRootAsync({
          inject: [TokenIdentityGateway],
          useFactory: (gateway: TokenIdentityGateway) => gateway,
        }),
        GenesysModule.forRoot({ ...genesysDefaults, ...settings.genesys }),
        SyncModule,
        ConflictsModule,
        SimulationsModule,
        AssertionsModule,
        ChangesModule,
        PermissionsModule,
        UsersRolesModule,
        AuthzenModule,
        PurposesModule,
        ReportsModule.forRootAsync({
          imports: [SyncModule, SnapshotsModule],
          inject: [SnapshotStore, SnapshotLoader],
          useFactory: (store: SnapshotStore, loader: SnapshotLoader) => new KeptSnapshots(store, loader),
        }),
        HealthModule.forRootAsync({
          imports: [SyncModule],
          inject: [SnapshotStore],
          useFactory: (snapshots: SnapshotStore) => snapshots,
        }),
      ],
    };
  }
}
