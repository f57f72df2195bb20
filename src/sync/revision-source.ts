import type { AccessIndexes, IndexedRevision } from './access-indexes';
import { minimizeLatency, type Consistency, type SubjectReference } from './consistency';
import { ConsistencyNotPossibleError, RevisionNotReachedError } from './consistency-errors';
import type { SubjectRefresh } from './refresh/subject-refresh';
import type { PublishedSnapshot, SnapshotStore } from './snapshot-store';
import type { StoredSnapshots } from './stored-snapshots';

export type { IndexedRevision };

/** Most subjects that are read again for one answer. */
export const MOST_SUBJECTS = 10;

/** Gives the revision that an answer comes from: as fresh as the caller asks, or not at all. */
export class RevisionSource {
  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    private readonly refresh: Pick<SubjectRefresh, 'refresh'>,
    private readonly stored: Pick<StoredSnapshots, 'catchUp'>,
  ) {}

  /**
   * `subjects` are whom the answer is about, where it is about one or a few. Throws SnapshotMissingError or
   * SnapshotTooOldError (503), RevisionNotReachedError (409), ConsistencyNotPossibleError (400), or what reading a
   * subject again throws.
   */
  async at(
    consistency: Consistency = minimizeLatency,
    subjects: SubjectReference | readonly SubjectReference[] = [],
  ): Promise<PublishedSnapshot> {
    switch (consistency.level) {
      case 'minimize_latency':
        return this.store.current();
      case 'at_least_as_fresh':
        return this.atLeast(consistency.revision ?? 0);
      case 'fully_consistent':
        return this.afterReading([subjects].flat());
    }
  }

  /** The same with the index of that revision. */
  async indexedAt(
    consistency?: Consistency,
    subjects: SubjectReference | readonly SubjectReference[] = [],
  ): Promise<IndexedRevision> {
    const published = await this.at(consistency, subjects);
    return { published, index: await this.indexes.of(published) };
  }

  private async atLeast(revision: number): Promise<PublishedSnapshot> {
    const current = this.store.current();
    if (current.snapshot.revision >= revision) return current;
    // A revision is stored before anybody can know of it: what is not there now was never made.
    await this.stored.catchUp();
    const newest = this.store.current();
    if (newest.snapshot.revision >= revision) return newest;
    throw new RevisionNotReachedError(revision, newest.snapshot.revision);
  }

  private async afterReading(subjects: readonly SubjectReference[]): Promise<PublishedSnapshot> {
    if (subjects.length === 0) throw new ConsistencyNotPossibleError();
    if (subjects.length > MOST_SUBJECTS) {
      throw new ConsistencyNotPossibleError(
        `fully_consistent reads each subject again, and at most ${MOST_SUBJECTS} of them for one answer.`,
      );
    }
    const revisions = await Promise.all(subjects.map((subject) => this.refresh.refresh(subject)));
    return revisions.reduce((one, other) => (other.snapshot.revision > one.snapshot.revision ? other : one));
  }
}
