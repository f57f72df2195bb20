import { Module } from '@nestjs/common';
import { KeyLineReader } from '../api-keys/key-line-reader';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { LicenseReadersModule } from '../licenses/license-readers.module';
import { ReportMakingModule } from '../reports/making/report-making.module';
import { SimulationsModule } from '../simulations/simulations.module';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { ChangeFeed } from './api/change-feed';
import { ChangeNames } from './api/change-names';
import { ChangeRequests } from './api/change-requests';
import { ChangeActionsController } from './api/change-actions.controller';
import { ChangesController } from './api/changes.controller';
import { ChangesReader } from './api/changes-reader';
import { ChangeRunner } from './apply/change-runner';
import { GrantWriter } from './apply/grant-writer';
import { ItemWork } from './apply/item-work';
import { LateWrites } from './apply/late-writes';
import { ChangeMetrics } from './change-metrics';
import { ApproversCheck } from './approvers-check';
import { ApplyReview } from './apply-review';
import { ChangeEnding } from './change-ending';
import { ChangesService } from './changes.service';
import { FourEyes } from './four-eyes';
import { Planner } from './plan/planner';
import { ChangeReportController } from './report/change-report.controller';
import { ChangeReports } from './report/change-reports';
import { ChangeStore } from './storage/change-store';
import { ChangeWriter } from './storage/change-writer';
import { IdempotentRequests } from './storage/idempotent-requests';
import { ItemClaims } from './storage/item-claims';
import { ItemLedger } from './storage/item-ledger';
import { LateWriteLedger } from './storage/late-write-ledger';
import { LateWriteWatch } from './storage/late-write-watch';
import { WriteCheck } from './apply/write-check';
import { WriteGuard } from './apply/write-guard';
import { WriteReadiness } from './apply/write-readiness';

const storage = [
  ChangeMetrics,
  ChangeEnding,
  ChangeStore,
  ChangeWriter,
  LateWriteWatch,
  LateWriteLedger,
  ItemClaims,
  ItemLedger,
  IdempotentRequests,
];

const applying = [GrantWriter, ItemWork, WriteGuard, WriteReadiness, ChangeRunner, LateWrites, WriteCheck];

const asking = [
  ApproversCheck,
  ChangeNames,
  Planner,
  ApplyReview,
  KeyLineReader,
  FourEyes,
  ChangesService,
  ChangeFeed,
  ChangesReader,
  ChangeReports,
  ChangeRequests,
];

/** Changes access in Genesys: planned, approved, applied, verified, undone. */
@Module({
  imports: [
    RevisionsModule,
    SnapshotsModule,
    ConflictsModule,
    SimulationsModule,
    ReportMakingModule,
    LicenseReadersModule,
  ],
  controllers: [ChangesController, ChangeActionsController, ChangeReportController],
  providers: [...storage, ...applying, ...asking],
  exports: [Planner, ChangesReader],
})
export class ChangesModule {}
