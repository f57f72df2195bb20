import { Module, type Provider } from '@nestjs/common';
import { AuditedWork } from '../audit/log/audited-work';
import { AuditLog } from '../audit/log/audit-log';
import { Settings } from '../config/settings';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { RulesInForce } from '../conflicts/rules-in-force';
import { Database } from '../database/database';
import { Deployment } from '../database/deployment';
import { GrantWritesGateway } from '../genesys/gateways/grant-writes-gateway';
import { ReportMaker } from '../reports/report-maker';
import { ReportMakingModule } from '../reports/report-making.module';
import { BaseRevisions } from '../simulations/base-revisions';
import { SimulatedRevisions } from '../simulations/simulated-revisions';
import { SimulationsModule } from '../simulations/simulations.module';
import { DirectGrants } from '../sync/refresh/direct-grants';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { ChangeRequests } from './api/change-requests';
import { ChangesController } from './api/changes.controller';
import { ChangesReader } from './api/changes-reader';
import { ChangeRunner } from './apply/change-runner';
import { GrantWriter } from './apply/grant-writer';
import { ItemWork } from './apply/item-work';
import { ApplyReview } from './apply-review';
import { ChangesService } from './changes.service';
import { Planner } from './plan/planner';
import { ChangeReportController } from './report/change-report.controller';
import { ChangeReports } from './report/change-reports';
import { ChangeStore } from './storage/change-store';
import { ChangeWriter } from './storage/change-writer';
import { IdempotentRequests } from './storage/idempotent-requests';
import { ItemClaims } from './storage/item-claims';
import { ItemLedger } from './storage/item-ledger';
import { WriteCheck } from './apply/write-check';
import { WriteGuard } from './apply/write-guard';

const READY = Symbol('whether items may be worked on');

const storage: Provider[] = [
  {
    provide: ChangeStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new ChangeStore(kysely, dialect),
  },
  {
    provide: ChangeWriter,
    inject: [ChangeStore, AuditedWork],
    useFactory: (store: ChangeStore, audited: AuditedWork) => new ChangeWriter(store, audited),
  },
  {
    provide: ItemClaims,
    inject: [Database, Settings],
    useFactory: (database: Database, { changes }: Settings) => new ItemClaims(database, changes.leaseMs),
  },
  {
    provide: ItemLedger,
    inject: [Database, AuditLog, ChangeStore, Settings],
    useFactory: (database: Database, log: AuditLog, store: ChangeStore, { changes }: Settings) =>
      new ItemLedger(database, log, store, changes.stopAtPercent),
  },
  {
    provide: IdempotentRequests,
    inject: [Database],
    useFactory: (database: Database) => new IdempotentRequests(database),
  },
];

const applying: Provider[] = [
  {
    provide: ItemWork,
    inject: [DirectGrants, GrantWritesGateway, ItemLedger, Settings],
    useFactory: (
      grants: DirectGrants,
      gateway: GrantWritesGateway,
      ledger: ItemLedger,
      { changes }: Settings,
    ) => new ItemWork(grants, new GrantWriter(gateway), ledger, changes.verifyPatienceMs),
  },
  {
    provide: WriteGuard,
    inject: [GrantWritesGateway, Deployment, Settings],
    useFactory: (gateway: GrantWritesGateway, deployment: Deployment, settings: Settings) =>
      new WriteGuard(gateway, deployment, {
        ...settings.changes,
        writingClientId: writingClientId(settings),
      }),
  },
  {
    provide: READY,
    inject: [SnapshotStore, WriteGuard],
    useFactory: (snapshots: SnapshotStore, guard: WriteGuard) => async () =>
      snapshots.state() === 'fresh' && (await guard.isOfOurOrganization()),
  },
  {
    provide: ChangeRunner,
    inject: [ItemClaims, ItemLedger, ItemWork, READY, Settings],
    useFactory: (
      claims: ItemClaims,
      ledger: ItemLedger,
      work: ItemWork,
      ready: () => Promise<boolean>,
      { changes }: Settings,
    ) => new ChangeRunner(claims, ledger, work, ready, changes),
  },
  {
    provide: WriteCheck,
    inject: [SnapshotStore, RevisionSource, WriteGuard, Settings],
    useFactory: (
      snapshots: SnapshotStore,
      revisions: RevisionSource,
      guard: WriteGuard,
      { changes }: Settings,
    ) => new WriteCheck(snapshots, revisions, guard, changes.enabled),
  },
];

const asking: Provider[] = [
  {
    provide: Planner,
    inject: [RevisionSource, RulesInForce, ChangeWriter, Settings],
    useFactory: (revisions: RevisionSource, rules: RulesInForce, writer: ChangeWriter, settings: Settings) =>
      new Planner(revisions, rules, writer, {
        limits: settings.changes,
        lifetimeMs: settings.changes.planLifetimeMs,
        ownClientIds: [settings.genesys.clientId, writingClientId(settings)],
      }),
  },
  {
    provide: ChangesService,
    inject: [ChangeStore, ChangeWriter, Planner, ChangeRunner, WriteGuard],
    useFactory: (
      store: ChangeStore,
      writer: ChangeWriter,
      planner: Planner,
      runner: ChangeRunner,
      guard: WriteGuard,
    ) => new ChangesService(store, writer, new ApplyReview(planner, guard), runner, guard),
  },
  {
    provide: ChangesReader,
    inject: [ChangeStore, Settings],
    useFactory: (store: ChangeStore, { genesys }: Settings) =>
      new ChangesReader(store, genesys.rateLimitPerMinute),
  },
  {
    provide: ChangeReports,
    inject: [ChangeStore, BaseRevisions, RulesInForce, ReportMaker],
    useFactory: (store: ChangeStore, bases: BaseRevisions, rules: RulesInForce, maker: ReportMaker) =>
      new ChangeReports(store, bases, rules, maker),
  },
  {
    provide: ChangeRequests,
    inject: [ChangesService, Planner, SimulatedRevisions, IdempotentRequests, ChangesReader],
    useFactory: (
      changes: ChangesService,
      planner: Planner,
      simulated: SimulatedRevisions,
      idempotent: IdempotentRequests,
      reader: ChangesReader,
    ) => new ChangeRequests(changes, planner, simulated, idempotent, reader),
  },
];

function writingClientId({ genesys }: Settings): string {
  return genesys.writing?.clientId ?? genesys.clientId;
}

/** Changes access in Genesys: planned, approved, applied, verified, undone. */
@Module({
  imports: [SyncModule, ConflictsModule, SimulationsModule, ReportMakingModule],
  controllers: [ChangesController, ChangeReportController],
  providers: [...storage, ...applying, ...asking],
})
export class ChangesModule {}
