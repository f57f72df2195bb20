import { Module, type Provider } from '@nestjs/common';
import { SnapshotsController } from './api/snapshots.controller';
import { SnapshotsService } from './api/snapshots.service';
import { ChangeReader } from './history/reading/change-reader';
import { ChangeLog } from './history/log/change-log';
import { EffectReader } from './history/effects/effect-reader';
import { LastChanges } from './history/log/last-changes';
import { EntityNameReader } from './history/reading/entity-names';
import { RevisionReader } from './history/reading/revision-reader';
import { AuditedSnapshotEvents } from './history/storage/audited-snapshot-events';
import { SnapshotEvents } from './history/storage/snapshot-events';
import { SnapshotHistory } from './history/snapshot-history';
import { SnapshotLoader } from './history/storage/snapshot-loader';
import { SnapshotRetention } from './retention/snapshot-retention';
import { SnapshotThinning } from './retention/snapshot-thinning';
import { SnapshotWriter } from './history/storage/snapshot-writer';

const providers: Provider[] = [
  ChangeReader,
  ChangeLog,
  EffectReader,
  LastChanges,
  EntityNameReader,
  RevisionReader,
  SnapshotLoader,
  { provide: SnapshotEvents, useClass: AuditedSnapshotEvents },
  SnapshotWriter,
  SnapshotHistory,
  SnapshotThinning,
  SnapshotRetention,
  SnapshotsService,
];

/** Keeps snapshots in the database and shows them. What happens to them is in the audit log. */
@Module({
  controllers: [SnapshotsController],
  providers,
  exports: [
    SnapshotHistory,
    SnapshotLoader,
    ChangeReader,
    ChangeLog,
    EffectReader,
    LastChanges,
    RevisionReader,
    EntityNameReader,
  ],
})
export class SnapshotsModule {}
