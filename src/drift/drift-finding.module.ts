import { Module } from '@nestjs/common';
import { RevisionsModule } from '../revisions/revisions.module';
import { BaselineStore } from './baseline/baseline-store';
import { DriftFactsReader } from './drift-facts-reader';
import { DriftReader } from './drift-reader';

/** Finds drift, also for assertions that there is none. */
@Module({
  imports: [RevisionsModule],
  providers: [BaselineStore, DriftReader, DriftFactsReader],
  exports: [BaselineStore, DriftReader, DriftFactsReader],
})
export class DriftFindingModule {}
