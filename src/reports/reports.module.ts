import {
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type Provider,
} from '@nestjs/common';
import { AuditReader } from '../audit/reading/audit-reader';
import { Database } from '../database/database';
import { ActivityReader } from './activity-reader';
import { ReportMaker } from './report-maker';
import { ReportMakingModule } from './report-making.module';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { SnapshotSource } from './snapshot-source';

/** Where snapshots come from; reports know nothing of how the organisation is read. */
export type ReportsModuleOptions = Pick<ModuleMetadata, 'imports'> &
  Pick<FactoryProvider<SnapshotSource>, 'inject' | 'useFactory'>;

const providers: Provider[] = [
  {
    provide: ActivityReader,
    inject: [Database, AuditReader],
    useFactory: (database: Database, log: AuditReader) => new ActivityReader(database, log),
  },
  {
    provide: ReportsService,
    inject: [ReportMaker, SnapshotSource, ActivityReader],
    useFactory: (maker: ReportMaker, snapshots: SnapshotSource, activity: ActivityReader) =>
      new ReportsService(maker, snapshots, activity),
  },
];

/** Reports for auditors. */
@Module({ controllers: [ReportsController] })
export class ReportsModule {
  static forRootAsync({ imports = [], inject, useFactory }: ReportsModuleOptions): DynamicModule {
    const source: Provider = { provide: SnapshotSource, inject, useFactory };
    return {
      module: ReportsModule,
      imports: [...imports, ReportMakingModule],
      providers: [source, ...providers],
    };
  }
}
