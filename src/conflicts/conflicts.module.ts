import { Module, type Provider } from '@nestjs/common';
import { AuditedWork } from '../audit/log/audited-work';
import { Database } from '../database/database';
import { Notifications } from '../database/notifications/notifications';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { PackLoader } from './packs/pack-loader';
import { PacksController } from './packs/packs.controller';
import { PacksService } from './packs/packs.service';
import { RuleReferences } from './rules/rule-references';
import { RuleStore } from './rules/rule-store';
import { RulesController } from './rules/rules.controller';
import { RulesReader } from './rules/rules-reader';
import { RulesService } from './rules/rules.service';

const providers: Provider[] = [
  {
    provide: RuleStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new RuleStore(kysely, dialect),
  },
  {
    provide: RuleReferences,
    inject: [SnapshotStore, RevisionSource],
    useFactory: (store: SnapshotStore, revisions: RevisionSource) =>
      new RuleReferences(async () =>
        store.state() === 'fresh' ? (await revisions.indexedAt()).index : undefined,
      ),
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
    useFactory: (rules: RulesService, references: RuleReferences) => new RulesReader(rules, references),
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

/** What nobody may hold together, who does all the same, and for how long that is accepted. */
@Module({ imports: [SyncModule], controllers: [RulesController, PacksController], providers })
export class ConflictsModule {}
