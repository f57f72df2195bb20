import type { Snapshot } from '../../access-model/snapshot';
import type { SnapshotHistory } from '../../snapshots/snapshot-history';
import { StoringOvertakenError } from '../../snapshots/storage/storing-overtaken-error';
import type { AccessIndexes, IndexedRevision } from '../access-indexes';
import type { SnapshotPublisher } from '../snapshot-publisher';
import type { PublishedSnapshot, SnapshotStore } from '../snapshot-store';
import { agreeOn } from './agree-on';
import { effectOf, isNothing, refreshedRevision } from './refreshed-revision';
import type { Note } from './refreshed-lately';
import type { CountedReading } from './subject-reader';

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
    base: IndexedRevision,
    reading: CountedReading,
    note: Note,
  ): Promise<PublishedSnapshot | undefined> {
    return this.history.append(async (newest, store) => {
      const current = await this.currentOf(newest);
      const effect = await effectOf(current.index, reading);
      if (isNothing(effect.changes)) return noted(current.published, reading, note);
      if (current.index !== base.index && !agreeOn(reading, base.index, current.index)) return undefined;
      const { published, index } = await refreshedRevision(current.published, current.index, effect);
      await store(published.snapshot, reading.calls, effect.changes);
      if (index !== undefined) this.indexes.keep(published, index);
      this.publisher.publish(published);
      return noted(published, reading, note);
    });
  }

  /** Answers come from the newest stored revision from here on. */
  private async currentOf(newest: Snapshot | undefined): Promise<IndexedRevision> {
    if (newest !== undefined) await this.publisher.publishStored(newest);
    const published = this.store.current();
    if (published.snapshot.revision !== newest?.revision) throw new StoringOvertakenError();
    return { published, index: await this.indexes.of(published) };
  }
}

function noted(published: PublishedSnapshot, reading: CountedReading, note: Note): PublishedSnapshot {
  note(reading, published.snapshot.revision);
  return published;
}
