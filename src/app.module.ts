import { Module } from '@nestjs/common';
import { ApiKeysModule } from './api-keys/api-keys.module';
import { appProviders } from './app.providers';
import { AssertionsModule } from './assertions/assertions.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { AuthzenModule } from './authzen/authzen.module';
import { ChangesModule } from './changes/changes.module';
import { ConflictsModule } from './conflicts/conflicts.module';
import { DatabaseModule } from './database/database.module';
import { DriftModule } from './drift/drift.module';
import { ErasuresModule } from './genesys-audits/erasures.module';
import { EvidenceModule } from './evidence/evidence.module';
import { FastLaneModule } from './fast-lane/fast-lane.module';
import { GenesysModule } from './genesys/genesys.module';
import { HealthModule } from './health/health.module';
import { HistoryModule } from './history/history.module';
import { InstancesModule } from './instances/instances.module';
import { LicensesModule } from './licenses/licenses.module';
import { LimitsModule } from './limits/limits.module';
import { MetricsEndpointModule } from './metrics/metrics-endpoint.module';
import { PermissionsModule } from './permissions/permissions.module';
import { PortsModule } from './ports.module';
import { ProblemsModule } from './problems/problems.module';
import { PurposesModule } from './purposes/purposes.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewsModule } from './reviews/reviews.module';
import { ServiceSettingsModule } from './service-settings/service-settings.module';
import { SessionsModule } from './sessions/sessions.module';
import { SimulationsModule } from './simulations/simulations.module';
import { SyncModule } from './sync/sync.module';
import { TracingModule } from './tracing/tracing.module';
import { UsageModule } from './usage/usage.module';
import { WebhooksModule } from './webhooks/webhooks.module';
import { UsersRolesModule } from './users-roles/users-roles.module';

/** The service. Its settings come with it: import it together with `SettingsModule.forRoot(…)`. */
@Module({
  providers: appProviders,
  imports: [
    TracingModule,
    MetricsEndpointModule,
    DatabaseModule,
    AuditModule,
    ApiKeysModule,
    SessionsModule,
    AuthModule,
    LimitsModule,
    FastLaneModule,
    GenesysModule,
    InstancesModule,
    SyncModule,
    ErasuresModule,
    ConflictsModule,
    SimulationsModule,
    AssertionsModule,
    ChangesModule,
    DriftModule,
    PermissionsModule,
    UsersRolesModule,
    WebhooksModule,
    LicensesModule,
    UsageModule,
    HistoryModule,
    AuthzenModule,
    PurposesModule,
    ReportsModule,
    ReviewsModule,
    EvidenceModule,
    HealthModule,
    ServiceSettingsModule,
    ProblemsModule,
    PortsModule,
  ],
})
export class AppModule {}
