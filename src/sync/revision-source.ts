import type { AccessIndex } from '../access-index/access-index';
import type { AccessIndexes } from './access-indexes';
import { minimizeLatency, type Consistency, type SubjectReference } from './consistency';
import { ConsistencyNotPossibleError, RevisionNotReachedError } from './consistency-errors';
import type { PublishedSnapshot, SnapshotStore } from './snapshot-store';

/** A revision with its index, to answer from. */
export interface IndexedRevision {
  readonly published: PublishedSnapshot;
  readonly index: AccessIndex;
}

/** Gives the revision that an answer comes from: as fresh as the caller asks, or not at all. */
export class RevisionSource {
  constructor(
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
  ) {}

  /**
   * `subject` is whom the answer is about, where it is about one. Throws SnapshotMissingError, SnapshotTooOldError or
   * RevisionNotReachedError (503), or ConsistencyNotPossibleError (400).
   */
  // eslint-disable-next-line @typescript-eslint/require-await -- reading the subject again takes time
  async at(
    consistency: Consistency = minimizeLatency,
    subject?: SubjectReference,
  ): Promise<PublishedSnapshot> {
    if (consistency.level === 'fully_consistent') throw new ConsistencyNotPossibleError();
    const published = this.store.current();
    const { revision } = published.snapshot;
    const wanted = consistency.revision ?? 0;
    if (consistency.level === 'at_least_as_fresh' && revision < wanted)
      throw new RevisionNotReachedError(wanted, revision);
    void subject;
    return published;
  }

  /** The same with the index of that revision. */
  async indexedAt(consistency?: Consistency, subject?: SubjectReference): Promise<IndexedRevision> {
    const published = await this.at(consistency, subject);
    return { published, index: await this.indexes.of(published) };
  }
}
