import { Module } from '@nestjs/common';
import { RevisionsModule } from '../revisions/revisions.module';
import { BaselineStore } from './baseline/baseline-store';
import { DriftFacts } from './drift-facts';
import { DriftReader } from './drift-reader';

/** Finds drift, also for assertions that there is none. */
@Module({
  imports: [RevisionsModule],
  providers: [BaselineStore, DriftReader, DriftFacts],
  exports: [BaselineStore, DriftReader, DriftFacts],
})
export class DriftFindingModule {}
