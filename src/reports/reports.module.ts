import { Module } from '@nestjs/common';
import { AccessReportReader } from './access-report-reader';
import { ActivityReader } from './activity-reader';
import { ReportMakingModule } from './making/report-making.module';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

/** Reports for auditors. The application provides their SnapshotSource: they do not know how revisions are stored. */
@Module({
  imports: [ReportMakingModule],
  controllers: [ReportsController],
  providers: [AccessReportReader, ActivityReader, ReportsService],
  exports: [AccessReportReader],
})
export class ReportsModule {}
