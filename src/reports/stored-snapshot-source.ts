import { Inject, Injectable } from '@nestjs/common';
import type { Snapshot } from '../access/model/snapshot';
import { SnapshotLoader } from '../revisions/history/storage/snapshot-loader';
import type { Moment } from '../revisions/current/moment';
import { PastRevisions } from '../revisions/current/past-revisions';
import { SnapshotStore } from '../revisions/current/snapshot-store';
import { SnapshotSource } from './snapshot-source';

/** The current revision from memory, and older ones from the database. */
@Injectable()
export class StoredSnapshotSource extends SnapshotSource {
  constructor(
    @Inject(SnapshotStore) private readonly store: Pick<SnapshotStore, 'latest' | 'current'>,
    @Inject(PastRevisions) private readonly past: Pick<PastRevisions, 'revisionAt'>,
    @Inject(SnapshotLoader) private readonly loader: Pick<SnapshotLoader, 'load'>,
  ) {
    super();
  }

  currentRevision(): number {
    return this.store.current().snapshot.revision;
  }

  revisionAt(moment: Moment): Promise<number> {
    return this.past.revisionAt(moment);
  }

  at(revision: number): Promise<Snapshot> {
    const current = this.store.latest()?.snapshot;
    return current?.revision === revision ? Promise.resolve(current) : this.loader.load(revision);
  }
}
