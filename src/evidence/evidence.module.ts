import { Module } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { ReportsModule } from '../reports/reports.module';
import { ReviewsModule } from '../reviews/reviews.module';
import { SealedArchives } from '../sealed-archives/sealed-archives';
import { AccessTables } from './access-tables';
import { ControlEvidence } from './control-evidence';
import { EvidenceController } from './evidence.controller';
import { EvidenceFiles } from './evidence-files';
import { FindingTables } from './finding-tables';
import { LogEvidence } from './log-evidence';
import { ReviewTables } from './review-tables';

/** What speaks for the controls of standards, from everything that the service keeps. */
@Module({
  imports: [ConflictsModule, ReportsModule, ReviewsModule],
  controllers: [EvidenceController],
  providers: [
    AccessTables,
    ControlEvidence,
    EvidenceFiles,
    FindingTables,
    LogEvidence,
    ReviewTables,
    SealedArchives,
  ],
})
export class EvidenceModule {}
