import { Module } from '@nestjs/common';
import { ReportMaker } from './report-maker';

/** One maker for the reports of all features. */
@Module({ providers: [ReportMaker], exports: [ReportMaker] })
export class ReportMakingModule {}
