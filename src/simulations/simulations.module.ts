import { Module, type Provider } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { LicenseReadersModule } from '../licenses/license-readers.module';
import { ReportMakingModule } from '../reports/making/report-making.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { SimulationsController } from './api/simulations.controller';
import { OwnAccess } from '../proposals/own-access';
import { RequestedRevisions, SimulatedRevisionSource } from '../revisions/current/requested-revisions';
import { BaseRevisions } from './base-revisions';
import { SimulationReportController } from './report/simulation-report.controller';
import { SimulationReports } from './report/simulation-reports';
import { SimulatedRevisions } from './simulated-revisions';
import { SimulationsService } from './simulations.service';
import { SimulationStore } from './storage/simulation-store';
import { SimulationWriter } from './storage/simulation-writer';

const providers: Provider[] = [
  OwnAccess,
  SimulationStore,
  BaseRevisions,
  SimulatedRevisions,
  { provide: SimulatedRevisionSource, useExisting: SimulatedRevisions },
  RequestedRevisions,
  SimulationWriter,
  SimulationsService,
  SimulationReports,
];

/** The effects of proposed changes, and the organisation as if they were made. */
@Module({
  imports: [SnapshotsModule, RevisionsModule, ConflictsModule, ReportMakingModule, LicenseReadersModule],
  controllers: [SimulationsController, SimulationReportController],
  providers,
  exports: [
    OwnAccess,
    RequestedRevisions,
    BaseRevisions,
    SimulatedRevisions,
    SimulationsService,
    SimulationStore,
  ],
})
export class SimulationsModule {}
