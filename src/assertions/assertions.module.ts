import { Module, type Provider } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module';
import { ReferenceNames } from '../answers/naming/reference-names';
import { AuditLog } from '../audit/log/audit-log';
import { AuditedWork } from '../audit/log/audited-work';
import { Database } from '../database/database';
import { Election } from '../database/election';
import { Notifications } from '../database/notifications/notifications';
import { AskedRevisions } from '../simulations/asked-revisions';
import { SimulationsModule } from '../simulations/simulations.module';
import { currentIndexOf, type CurrentIndex } from '../sync/current-index';
import { RevisionFollower } from '../sync/revision-follower';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { AssertionReferences } from './kept/assertion-references';
import { AssertionStore } from './kept/assertion-store';
import { AssertionsController } from './kept/assertions.controller';
import { AssertionsReader } from './kept/assertions-reader';
import { AssertionsService } from './kept/assertions.service';
import { AssertionsEvaluator } from './results/assertions-evaluator';
import { EvaluationsService } from './results/evaluations.service';
import { ResultStore } from './results/result-store';
import { ResultsController } from './results/results.controller';
import { ResultsService } from './results/results.service';

const CURRENT_INDEX = Symbol('the index of the current revision, where there is one');

const kept: Provider[] = [
  {
    provide: CURRENT_INDEX,
    inject: [SnapshotStore, RevisionSource],
    useFactory: (store: SnapshotStore, revisions: RevisionSource) => currentIndexOf(store, revisions),
  },
  {
    provide: AssertionStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new AssertionStore(kysely, dialect),
  },
  {
    provide: AssertionReferences,
    inject: [CURRENT_INDEX],
    useFactory: (currentIndex: CurrentIndex) => new AssertionReferences(currentIndex),
  },
  {
    provide: AssertionsService,
    inject: [AssertionStore, AssertionReferences, AuditedWork, Notifications],
    useFactory: (
      store: AssertionStore,
      references: AssertionReferences,
      audited: AuditedWork,
      notifications: Notifications,
    ) => new AssertionsService(store, references, audited, notifications),
  },
  {
    provide: AssertionsReader,
    inject: [AssertionsService, AssertionReferences],
    useFactory: (service: AssertionsService, references: AssertionReferences) =>
      new AssertionsReader(service, references),
  },
];

const results: Provider[] = [
  {
    provide: ResultStore,
    inject: [Database],
    useFactory: ({ kysely }: Database) => new ResultStore(kysely),
  },
  {
    provide: AssertionsEvaluator,
    inject: [AssertionStore, ResultStore, Database, AuditLog],
    useFactory: (store: AssertionStore, resultStore: ResultStore, database: Database, audit: AuditLog) =>
      new AssertionsEvaluator(store, resultStore, database, audit),
  },
  {
    provide: RevisionFollower,
    inject: [SnapshotStore, RevisionSource, AssertionsEvaluator, Database],
    useFactory: (
      snapshots: SnapshotStore,
      revisions: RevisionSource,
      evaluator: AssertionsEvaluator,
      database: Database,
    ) =>
      new RevisionFollower(
        snapshots,
        revisions,
        evaluator,
        new Election(database, 'assertions'),
        database.notifications,
      ),
  },
  {
    provide: ResultsService,
    inject: [AssertionStore, ResultStore, CURRENT_INDEX, ReferenceNames],
    useFactory: (
      store: AssertionStore,
      resultStore: ResultStore,
      currentIndex: CurrentIndex,
      names: ReferenceNames,
    ) => new ResultsService(store, resultStore, currentIndex, names),
  },
  {
    provide: EvaluationsService,
    inject: [AssertionStore, AskedRevisions, ReferenceNames],
    useFactory: (store: AssertionStore, revisions: AskedRevisions, names: ReferenceNames) =>
      new EvaluationsService(store, revisions, names),
  },
];

/** What shall hold about access: kept, and judged at each revision and for pipelines. */
@Module({
  imports: [SyncModule, SimulationsModule, AnswersModule],
  controllers: [ResultsController, AssertionsController],
  providers: [...kept, ...results],
})
export class AssertionsModule {}
