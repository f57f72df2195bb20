import { Module } from '@nestjs/common';
import { AnswersModule } from '../lists/lists.module';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { HistoryController } from './api/history.controller';
import { HistoryLister } from './api/history-lister';
import { SubjectHistoryController } from './api/subject-history.controller';
import { EffectiveChanges } from './effective/effective-changes';
import { EffectiveHistoryController } from './effective/effective-history.controller';
import { EffectiveHistoryLister } from './effective/effective-history-lister';
import { HistoryReader } from './entries/history-reader';

/** Shows who gained and lost what, when and by whom. */
@Module({
  imports: [AnswersModule, SnapshotsModule],
  controllers: [HistoryController, SubjectHistoryController, EffectiveHistoryController],
  providers: [HistoryReader, HistoryLister, EffectiveChanges, EffectiveHistoryLister],
})
export class HistoryModule {}
