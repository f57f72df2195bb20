import { Module, type Provider } from '@nestjs/common';
import { AuditLog } from '../audit/log/audit-log';
import { Settings } from '../config/settings';
import { Database } from '../database/database';
import { Deployment } from '../database/deployment';
import { SnapshotsController } from './api/snapshots.controller';
import { SnapshotsService } from './api/snapshots.service';
import { ChangeReader } from './reading/change-reader';
import { EntityNameReader } from './reading/entity-names';
import { RevisionReader } from './reading/revision-reader';
import { AuditedSnapshotEvents } from './storage/audited-snapshot-events';
import { SNAPSHOT_EVENTS, type SnapshotEvents } from './storage/snapshot-events';
import { SnapshotHistory } from './snapshot-history';
import { SnapshotLoader } from './storage/snapshot-loader';
import { SnapshotRetention } from './retention/snapshot-retention';
import { SnapshotThinning } from './retention/snapshot-thinning';
import { SnapshotWriter } from './storage/snapshot-writer';

const onDatabase = [ChangeReader, EntityNameReader, RevisionReader, SnapshotLoader].map(
  (provide): Provider => ({
    provide,
    inject: [Database],
    useFactory: (database: Database) => new provide(database),
  }),
);

const providers: Provider[] = [
  ...onDatabase,
  {
    provide: SNAPSHOT_EVENTS,
    inject: [AuditLog],
    useFactory: (log: AuditLog) => new AuditedSnapshotEvents(log),
  },
  {
    provide: SnapshotHistory,
    inject: [Database, Deployment, SnapshotLoader, SNAPSHOT_EVENTS],
    useFactory: (
      database: Database,
      deployment: Deployment,
      loader: SnapshotLoader,
      events: SnapshotEvents,
    ) => new SnapshotHistory(database, deployment, loader, new SnapshotWriter(database, events)),
  },
  {
    provide: SnapshotRetention,
    inject: [Database, SNAPSHOT_EVENTS, Settings],
    useFactory: (database: Database, events: SnapshotEvents, { snapshots }: Settings) =>
      new SnapshotRetention(
        new SnapshotThinning(database, events, snapshots.retentionMs),
        database.notifications,
      ),
  },
  {
    provide: SnapshotsService,
    inject: [RevisionReader, ChangeReader, EntityNameReader],
    useFactory: (revisions: RevisionReader, changes: ChangeReader, names: EntityNameReader) =>
      new SnapshotsService(revisions, changes, names),
  },
];

/** Keeps snapshots in the database and shows them. What happens to them is in the audit log. */
@Module({
  controllers: [SnapshotsController],
  providers,
  exports: [SnapshotHistory, SnapshotLoader, ChangeReader, RevisionReader, EntityNameReader],
})
export class SnapshotsModule {}
