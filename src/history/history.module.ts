import { Module } from '@nestjs/common';
import { AnswersModule } from '../lists/lists.module';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { HistoryController } from './api/history.controller';
import { HistoryLister } from './api/history-lister';
import { SubjectHistoryController } from './api/subject-history.controller';
import { HistoryReader } from './entries/history-reader';

/** Shows who gained and lost what, when and by whom. */
@Module({
  imports: [AnswersModule, SnapshotsModule],
  controllers: [HistoryController, SubjectHistoryController],
  providers: [HistoryReader, HistoryLister],
})
export class HistoryModule {}
