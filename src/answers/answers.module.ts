import { Module } from '@nestjs/common';
import { TableExports } from '../common/tables/table-exports';
import { EntityNameReader } from '../snapshots/reading/entity-names';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { ListFiles } from './files/list-files';
import { ReferenceNames } from './naming/reference-names';

/** What answers from a revision have in common: lists by pages and as files, and names of what they speak of. */
@Module({
  imports: [SnapshotsModule],
  providers: [
    { provide: ListFiles, useFactory: () => new ListFiles(new TableExports()) },
    {
      provide: ReferenceNames,
      inject: [EntityNameReader],
      useFactory: (kept: EntityNameReader) => new ReferenceNames(kept),
    },
  ],
  exports: [ListFiles, ReferenceNames],
})
export class AnswersModule {}
