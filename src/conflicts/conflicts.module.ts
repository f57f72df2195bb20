import { Module, type Provider } from '@nestjs/common';
import { AuditLog } from '../audit/log/audit-log';
import { AuditedWork } from '../audit/log/audited-work';
import { Database } from '../database/database';
import { Election } from '../database/election';
import { Notifications } from '../database/notifications/notifications';
import { currentIndexOf, type CurrentIndex } from '../sync/current-index';
import { RevisionFollower } from '../sync/revision-follower';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { EvaluationStore } from './findings/evaluation-store';
import { ExceptionsService } from './findings/exceptions.service';
import { FindingStore } from './findings/finding-store';
import { FindingsController } from './findings/findings.controller';
import { FindingsEvaluator } from './findings/findings-evaluator';
import { FindingsService } from './findings/findings.service';
import { PackLoader } from './packs/pack-loader';
import { PacksController } from './packs/packs.controller';
import { PacksService } from './packs/packs.service';
import { RuleReferences } from './rules/rule-references';
import { RuleStore } from './rules/rule-store';
import { RulesInForce } from './rules-in-force';
import { RulesController } from './rules/rules.controller';
import { RulesReader } from './rules/rules-reader';
import { RulesService } from './rules/rules.service';

const CURRENT_INDEX = Symbol('the index of the current revision, where there is one');

const rules: Provider[] = [
  {
    provide: CURRENT_INDEX,
    inject: [SnapshotStore, RevisionSource],
    useFactory: (store: SnapshotStore, revisions: RevisionSource) => currentIndexOf(store, revisions),
  },
  {
    provide: RuleStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new RuleStore(kysely, dialect),
  },
  {
    provide: RulesInForce,
    inject: [RuleStore],
    useFactory: (store: RuleStore) => new RulesInForce(store),
  },
  {
    provide: RuleReferences,
    inject: [CURRENT_INDEX],
    useFactory: (currentIndex: CurrentIndex) => new RuleReferences(currentIndex),
  },
  {
    provide: RulesService,
    inject: [RuleStore, RuleReferences, AuditedWork, Notifications],
    useFactory: (
      store: RuleStore,
      references: RuleReferences,
      audited: AuditedWork,
      notifications: Notifications,
    ) => new RulesService(store, references, audited, notifications),
  },
  {
    provide: RulesReader,
    inject: [RulesService, RuleReferences],
    useFactory: (service: RulesService, references: RuleReferences) => new RulesReader(service, references),
  },
  {
    provide: PacksService,
    inject: [RuleStore, AuditedWork, Notifications, RuleReferences],
    useFactory: (
      store: RuleStore,
      audited: AuditedWork,
      notifications: Notifications,
      references: RuleReferences,
    ) => new PacksService(new PackLoader(store, audited, notifications), references),
  },
];

const findings: Provider[] = [
  {
    provide: EvaluationStore,
    inject: [Database],
    useFactory: ({ kysely }: Database) => new EvaluationStore(kysely),
  },
  {
    provide: FindingStore,
    inject: [Database],
    useFactory: ({ kysely }: Database) => new FindingStore(kysely),
  },
  {
    provide: FindingsEvaluator,
    inject: [RuleStore, EvaluationStore, Database, AuditLog],
    useFactory: (store: RuleStore, evaluations: EvaluationStore, database: Database, audit: AuditLog) =>
      new FindingsEvaluator(store, evaluations, database, audit),
  },
  {
    provide: RevisionFollower,
    inject: [SnapshotStore, RevisionSource, FindingsEvaluator, Database],
    useFactory: (
      snapshots: SnapshotStore,
      revisions: RevisionSource,
      evaluator: FindingsEvaluator,
      database: Database,
    ) =>
      new RevisionFollower(
        snapshots,
        revisions,
        evaluator,
        new Election(database, 'conflicts'),
        database.notifications,
      ),
  },
  {
    provide: FindingsService,
    inject: [FindingStore, EvaluationStore, RuleStore, CURRENT_INDEX],
    useFactory: (
      store: FindingStore,
      evaluations: EvaluationStore,
      ruleStore: RuleStore,
      currentIndex: CurrentIndex,
    ) => new FindingsService(store, evaluations, ruleStore, currentIndex),
  },
  {
    provide: ExceptionsService,
    inject: [FindingStore, AuditedWork],
    useFactory: (store: FindingStore, audited: AuditedWork) => new ExceptionsService(store, audited),
  },
];

/** What nobody may hold together, who does all the same, and for how long that is accepted. */
@Module({
  imports: [SyncModule],
  controllers: [RulesController, PacksController, FindingsController],
  providers: [...rules, ...findings],
  exports: [RulesInForce],
})
export class ConflictsModule {}
