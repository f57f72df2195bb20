import { Module } from '@nestjs/common';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { ListFiles } from './files/list-files';
import { ReferenceNames } from './naming/reference-names';

/** What answers from a revision have in common: lists by pages and as files, and names of what they speak of. */
@Module({
  imports: [SnapshotsModule],
  providers: [ListFiles, ReferenceNames],
  exports: [ListFiles, ReferenceNames],
})
export class AnswersModule {}
