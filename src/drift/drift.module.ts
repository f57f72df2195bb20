import { Module } from '@nestjs/common';
import { KeyLineReader } from '../api-keys/key-line-reader';
import { ChangesModule } from '../changes/changes.module';
import { AnswersModule } from '../lists/lists.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { DriftController } from './api/drift.controller';
import { DriftLister } from './api/drift-lister';
import { BaselineController } from './baseline/baseline.controller';
import { BaselineService } from './baseline/baseline.service';
import { BaselineView } from './baseline/baseline-view';
import { DriftMetrics } from './drift-metrics';
import { DriftFindingModule } from './drift-finding.module';
import { DriftAcceptance } from './acceptance/drift-acceptance';
import { OwnDrift } from './acceptance/own-drift';
import { CurrentDrift } from './items/current-drift';
import { DriftAttribution } from './items/drift-attribution';
import { DriftPlans } from './plan/drift-plans';

/** What differs from an approved revision: shown, accepted, or planned to be taken back. */
@Module({
  imports: [RevisionsModule, AnswersModule, ChangesModule, DriftFindingModule],
  controllers: [BaselineController, DriftController],
  providers: [
    BaselineService,
    BaselineView,
    CurrentDrift,
    DriftAttribution,
    DriftLister,
    DriftAcceptance,
    KeyLineReader,
    OwnDrift,
    DriftPlans,
    DriftMetrics,
  ],
})
export class DriftModule {}
