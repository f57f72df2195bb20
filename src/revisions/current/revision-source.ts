import { Inject, Injectable } from '@nestjs/common';
import { AccessIndexes, type IndexedRevision } from './access-indexes';
import { minimizeLatency, type Consistency, type SubjectReference } from './consistency';
import { ConsistencyNotPossibleError, RevisionNotReachedError } from '../revisions.errors';
import { PastRevisions } from './past-revisions';
import { DivisionRefresher, SubjectRefresher } from './refresher';
import { type PublishedSnapshot, SnapshotStore } from './snapshot-store';
import { StoredSnapshots } from './stored-snapshots';

export type { IndexedRevision };

/** Most subjects that are read again for one answer. */
export const MAX_SUBJECTS = 10;

/** Gives the revision that an answer comes from: as fresh as the caller asks, or not at all. */
@Injectable()
export class RevisionSource {
  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    private readonly refresh: SubjectRefresher,
    @Inject(StoredSnapshots) private readonly stored: Pick<StoredSnapshots, 'catchUp'>,
    private readonly divisions: DivisionRefresher,
    @Inject(PastRevisions) private readonly past: Pick<PastRevisions, 'at' | 'indexedAt'>,
  ) {}

  /**
   * `subjects` are the subjects of the answer, if it is about one or a few, and `divisionIds` its divisions. Throws
   * SnapshotMissingError or SnapshotTooOldError (503), RevisionNotReachedError (409), ConsistencyNotPossibleError
   * (400), or what refreshing a subject or the divisions throws; of the past, as PastRevisions.
   */
  async at(
    consistency: Consistency = minimizeLatency,
    subjects: SubjectReference | readonly SubjectReference[] = [],
    divisionIds: readonly string[] = [],
  ): Promise<PublishedSnapshot> {
    switch (consistency.level) {
      case 'minimize_latency':
        return this.store.current();
      case 'at_least_as_fresh':
        return this.atLeast(consistency.revision ?? 0);
      case 'fully_consistent':
        return this.afterReading([subjects].flat(), divisionIds);
      case 'past':
        return this.past.at(consistency.moment);
    }
  }

  /** The same with the index of that revision. */
  async indexedAt(
    consistency?: Consistency,
    subjects: SubjectReference | readonly SubjectReference[] = [],
    divisionIds: readonly string[] = [],
  ): Promise<IndexedRevision> {
    if (consistency?.level === 'past') return this.past.indexedAt(consistency.moment);
    const published = await this.at(consistency, subjects, divisionIds);
    return { published, index: await this.indexes.of(published) };
  }

  private async atLeast(revision: number): Promise<PublishedSnapshot> {
    const current = this.store.current();
    if (current.snapshot.revision >= revision) return current;
    // A revision is stored before anyone can know of it: what is not there now was never made.
    await this.stored.catchUp();
    const newest = this.store.current();
    if (newest.snapshot.revision >= revision) return newest;
    throw new RevisionNotReachedError(revision, newest.snapshot.revision);
  }

  private async afterReading(
    subjects: readonly SubjectReference[],
    divisionIds: readonly string[],
  ): Promise<PublishedSnapshot> {
    if (subjects.length === 0) throw new ConsistencyNotPossibleError();
    if (subjects.length > MAX_SUBJECTS) {
      throw new ConsistencyNotPossibleError(
        `fully_consistent refreshes each subject, and at most ${MAX_SUBJECTS} of them for one answer.`,
      );
    }
    const { matrix } = this.store.current();
    if (divisionIds.some((id) => !matrix.knowsDivision(id))) await this.divisions.refresh();
    const revisions = await Promise.all(subjects.map((subject) => this.refresh.refresh(subject)));
    // Refreshing subjects takes time and makes the rest of the snapshot no younger.
    this.store.current();
    return revisions.reduce((one, other) => (other.snapshot.revision > one.snapshot.revision ? other : one));
  }
}
