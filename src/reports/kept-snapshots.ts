import type { Snapshot } from '../access-model/snapshot';
import type { SnapshotLoader } from '../snapshots/storage/snapshot-loader';
import type { SnapshotStore } from '../sync/snapshot-store';
import { SnapshotSource } from './snapshot-source';

/** The current revision from memory, whatever its age, and older ones from the database. */
export class KeptSnapshots extends SnapshotSource {
  constructor(
    private readonly store: Pick<SnapshotStore, 'latest' | 'current'>,
    private readonly loader: Pick<SnapshotLoader, 'load'>,
  ) {
    super();
  }

  currentRevision(): number {
    return (this.store.latest() ?? this.store.current()).snapshot.revision;
  }

  at(revision: number): Promise<Snapshot> {
    const current = this.store.latest()?.snapshot;
    return current?.revision === revision ? Promise.resolve(current) : this.loader.load(revision);
  }
}
