import { Module } from '@nestjs/common';
import { LicensesSettings } from '../config/settings';
import { AnswersModule } from '../lists/lists.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { LicenseLister } from './api/license-lister';
import { LicensesController } from './api/licenses.controller';
import { ExclusionList } from './hourly/exclusion-list';
import { HourlyEligibility } from './hourly/hourly-eligibility';
import { HourlyEligibilityController } from './hourly/hourly-eligibility.controller';
import { readExclusionList } from './hourly/read-exclusion-list';
import { LicenseMetrics } from './license-metrics';
import { LicenseReadersModule } from './license-readers.module';
import { GenesysLicenseSource } from './reading/genesys-license-source';
import { LicenseReader } from './reading/license-reader';
import { LicenseSchedule } from './reading/license-schedule';
import { LicenseSource } from './reading/license-source';
import { AskedInferences } from './reductions/asked-inferences';
import { LicenseReductions } from './reductions/license-reductions';
import { LicenseReductionsController } from './reductions/license-reductions.controller';
import { SimulatedLicenses } from './simulations/simulated-licenses';
import { SimulatedLicensesController } from './simulations/simulated-licenses.controller';
import { SimulationsModule } from '../simulations/simulations.module';

/** Which licences users need and have, and why. Never a price. */
@Module({
  imports: [AnswersModule, RevisionsModule, SimulationsModule, LicenseReadersModule],
  controllers: [
    LicensesController,
    HourlyEligibilityController,
    LicenseReductionsController,
    SimulatedLicensesController,
  ],
  providers: [
    { provide: LicenseSource, useClass: GenesysLicenseSource },
    LicenseMetrics,
    LicenseReader,
    LicenseSchedule,
    LicenseLister,
    { provide: ExclusionList, useFactory: readExclusionList, inject: [LicensesSettings] },
    HourlyEligibility,
    AskedInferences,
    LicenseReductions,
    SimulatedLicenses,
  ],
})
export class LicensesModule {}
