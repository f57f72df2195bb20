import { Module } from '@nestjs/common';
import { AuditLog } from '../audit/log/audit-log';
import { ReportMaker } from './report-maker';

/** One maker for the reports of all features: the limit of reports at once holds for them together. */
@Module({
  providers: [
    { provide: ReportMaker, inject: [AuditLog], useFactory: (log: AuditLog) => new ReportMaker(log) },
  ],
  exports: [ReportMaker],
})
export class ReportMakingModule {}
