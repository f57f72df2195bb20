import { applyReading } from '../../access-model/apply-reading';
import type { SnapshotHistory } from '../../snapshots/snapshot-history';
import { StoringOvertakenError } from '../../snapshots/storage/storing-overtaken-error';
import type { AccessIndexes } from '../access-indexes';
import type { SnapshotPublisher } from '../snapshot-publisher';
import type { PublishedSnapshot, SnapshotStore } from '../snapshot-store';
import { agreeOn, refreshedRevision } from './refreshed-revision';
import type { Note } from './refreshed-lately';
import type { CountedReading } from './subject-reader';
import { touchedBy } from './touched-by';

/** Makes a revision of what was read of single subjects, stores it and answers from it. */
export class RefreshPublisher {
  constructor(
    private readonly history: Pick<SnapshotHistory, 'append'>,
    private readonly publisher: SnapshotPublisher,
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
  ) {}

  /**
   * The revision that tells what was read: a new one, or the newest where nothing changed. Undefined when another
   * reading has told something else of the subjects since `base`, from where this one began: nobody can say which is
   * the later. `note` is told of it.
   */
  async publish(
    base: PublishedSnapshot,
    reading: CountedReading,
    note: Note,
  ): Promise<PublishedSnapshot | undefined> {
    return this.history.append(async (newest, store) => {
      if (newest !== undefined) await this.publisher.publishStored(newest);
      const current = this.store.current();
      if (current.snapshot.revision !== newest?.revision) throw new StoringOvertakenError();
      const touched = touchedBy(reading, current.snapshot, applyReading(current.snapshot, reading));
      if (current !== base && !(await agreeOn(base.snapshot, current.snapshot, touched))) return undefined;
      const refreshed = await refreshedRevision(current, await this.indexes.of(current), reading);
      if (refreshed !== undefined) {
        const { published, index, changes } = refreshed;
        await store(published.snapshot, reading.calls, changes);
        if (index !== undefined) this.indexes.keep(published, index);
        this.publisher.publish(published);
      }
      const published = refreshed?.published ?? current;
      note(reading, published.snapshot.revision);
      return published;
    });
  }
}
