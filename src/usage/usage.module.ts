import { Module } from '@nestjs/common';
import { SimulationsModule } from '../simulations/simulations.module';
import { UsageSettings } from '../config/settings';
import { GenesysAuditsModule } from '../genesys-audits/genesys-audits.module';
import { AnswersModule } from '../lists/lists.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { ClientUsageListController } from './clients/client-usage-list.controller';
import { ClientUsages } from './clients/client-usages';
import { ClientUsagesController } from './clients/client-usages.controller';
import { EnforcementStore } from './enforcements/definitions/enforcement-store';
import { EnforcementsController } from './enforcements/definitions/enforcements.controller';
import { EnforcementsReader } from './enforcements/definitions/enforcements-reader';
import { EnforcementsService } from './enforcements/definitions/enforcements.service';
import { EnforcementFindings } from './enforcements/radar/enforcement-findings';
import { EnforcementPreviewController } from './enforcements/radar/enforcement-preview.controller';
import { EnforcementRadar } from './enforcements/radar/enforcement-radar';
import { EnforcementRadarController } from './enforcements/radar/enforcement-radar.controller';
import { UsageLister } from './lists/usage-lister';
import { KnownOperations, knownOperations } from './operations/known-operations';
import { PeopleUsageController } from './people/people-usage.controller';
import { RoleUsages } from './people/role-usages';
import { RoleUsagesController } from './people/role-usages.controller';
import { GenesysUsageSource } from './reading/genesys-usage-source';
import { UsageReader } from './reading/usage-reader';
import { UsageSchedule } from './reading/usage-schedule';
import { UsageSimulations } from './proposals/usage-simulations';
import { UsageSimulationsController } from './proposals/usage-simulations.controller';
import { UsageSource } from './reading/usage-source';
import { UsageStore } from './store/usage-store';
import { UsageFactsReader } from './usage-facts-reader';
import { UsageMetrics } from './usage-metrics';

/** What OAuth clients call and people use, and what would have been enough. */
@Module({
  imports: [AnswersModule, RevisionsModule, GenesysAuditsModule, SimulationsModule],
  controllers: [
    ClientUsagesController,
    ClientUsageListController,
    PeopleUsageController,
    RoleUsagesController,
    UsageSimulationsController,
    EnforcementRadarController,
    EnforcementPreviewController,
    EnforcementsController,
  ],
  providers: [
    UsageStore,
    { provide: UsageSource, useClass: GenesysUsageSource },
    { provide: KnownOperations, useFactory: knownOperations, inject: [UsageSettings] },
    UsageReader,
    UsageSchedule,
    UsageFactsReader,
    UsageMetrics,
    ClientUsages,
    UsageLister,
    RoleUsages,
    UsageSimulations,
    EnforcementStore,
    EnforcementsService,
    EnforcementsReader,
    EnforcementRadar,
    EnforcementFindings,
  ],
  exports: [UsageFactsReader, KnownOperations],
})
export class UsageModule {}
