import { Module } from '@nestjs/common';
import { ReportMaker } from './report-maker';

/** One maker for the reports of all features: the limit of reports at once holds for them together. */
@Module({ providers: [ReportMaker], exports: [ReportMaker] })
export class ReportMakingModule {}
