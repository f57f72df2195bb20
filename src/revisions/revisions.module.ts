import { Module } from '@nestjs/common';
import { SnapshotsModule } from './snapshots.module';
import { AccessIndexes } from './current/access-indexes';
import { CurrentIndex } from './current/current-index';
import { PastRevisions } from './current/past-revisions';
import { RevisionSource } from './current/revision-source';
import { SnapshotPublisher } from './current/snapshot-publisher';
import { SnapshotStore } from './current/snapshot-store';
import { StoredSnapshots } from './current/stored-snapshots';

/** What every answer comes from: the current revision with its matrix and index, as fresh as the caller asks. */
@Module({
  imports: [SnapshotsModule],
  providers: [
    SnapshotStore,
    SnapshotPublisher,
    AccessIndexes,
    StoredSnapshots,
    PastRevisions,
    RevisionSource,
    CurrentIndex,
  ],
  exports: [
    SnapshotStore,
    SnapshotPublisher,
    AccessIndexes,
    StoredSnapshots,
    PastRevisions,
    RevisionSource,
    CurrentIndex,
    SnapshotsModule,
  ],
})
export class RevisionsModule {
  constructor(indexes: AccessIndexes, store: SnapshotStore) {
    indexes.follow(store);
  }
}
