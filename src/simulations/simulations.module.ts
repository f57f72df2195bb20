import { Module, type Provider } from '@nestjs/common';
import { AuditedWork } from '../audit/log/audited-work';
import { Settings } from '../config/settings';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { RulesInForce } from '../conflicts/rules-in-force';
import { Database } from '../database/database';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { SnapshotLoader } from '../snapshots/storage/snapshot-loader';
import { ReportMaker } from '../reports/report-maker';
import { ReportMakingModule } from '../reports/report-making.module';
import { RevisionSource } from '../sync/revision-source';
import { SyncModule } from '../sync/sync.module';
import { SimulationsController } from './api/simulations.controller';
import { AskedRevisions } from './asked-revisions';
import { BaseRevisions } from './base-revisions';
import { SimulationReportController } from './report/simulation-report.controller';
import { SimulationReports } from './report/simulation-reports';
import { SimulatedRevisions } from './simulated-revisions';
import { SimulationsService } from './simulations.service';
import { SimulationStore } from './storage/simulation-store';
import { SimulationWriter } from './storage/simulation-writer';

const providers: Provider[] = [
  {
    provide: SimulationStore,
    inject: [Database],
    useFactory: ({ kysely }: Database) => new SimulationStore(kysely),
  },
  {
    provide: BaseRevisions,
    inject: [RevisionSource, SnapshotLoader],
    useFactory: (revisions: RevisionSource, loader: SnapshotLoader) => new BaseRevisions(revisions, loader),
  },
  {
    provide: SimulatedRevisions,
    inject: [SimulationStore, BaseRevisions],
    useFactory: (store: SimulationStore, bases: BaseRevisions) => new SimulatedRevisions(store, bases),
  },
  {
    provide: AskedRevisions,
    inject: [RevisionSource, SimulatedRevisions],
    useFactory: (revisions: RevisionSource, simulated: SimulatedRevisions) =>
      new AskedRevisions(revisions, simulated),
  },
  {
    provide: SimulationWriter,
    inject: [SimulationStore, AuditedWork],
    useFactory: (store: SimulationStore, audited: AuditedWork) => new SimulationWriter(store, audited),
  },
  {
    provide: SimulationsService,
    inject: [BaseRevisions, SimulatedRevisions, RulesInForce, SimulationWriter, Settings],
    useFactory: (
      bases: BaseRevisions,
      simulated: SimulatedRevisions,
      rules: RulesInForce,
      writer: SimulationWriter,
      { genesys }: Settings,
    ) => new SimulationsService(bases, simulated, rules, writer, ownClientIds(genesys)),
  },
  {
    provide: SimulationReports,
    inject: [SimulatedRevisions, ReportMaker],
    useFactory: (simulated: SimulatedRevisions, maker: ReportMaker) =>
      new SimulationReports(simulated, maker),
  },
];

function ownClientIds({ clientId, writing }: Settings['genesys']): string[] {
  return writing === undefined ? [clientId] : [clientId, writing.clientId];
}

/** What proposed changes would do, and the organisation as if they were made. */
@Module({
  imports: [SnapshotsModule, SyncModule, ConflictsModule, ReportMakingModule],
  controllers: [SimulationsController, SimulationReportController],
  providers,
  exports: [AskedRevisions, BaseRevisions, SimulatedRevisions],
})
export class SimulationsModule {}
