import type { Consistency, SubjectReference } from '../sync/consistency';
import type { IndexedRevision, RevisionSource } from '../sync/revision-source';
import type { PublishedSnapshot, SnapshotStore } from '../sync/snapshot-store';

/** Gives the revision to evaluate by: at once when its index is built, since this is on the path of every evaluation. */
export class EvaluationRevisions {
  private readonly built = new WeakMap<PublishedSnapshot, IndexedRevision>();

  constructor(
    private readonly store: SnapshotStore,
    private readonly source: RevisionSource,
  ) {}

  /** Throws what RevisionSource throws. */
  at(
    consistency: Consistency,
    subjects: readonly SubjectReference[],
  ): IndexedRevision | Promise<IndexedRevision> {
    if (consistency.level === 'minimize_latency') {
      const revision = this.built.get(this.store.current());
      if (revision !== undefined) return revision;
    }
    return this.builtAt(consistency, subjects);
  }

  private async builtAt(
    consistency: Consistency,
    subjects: readonly SubjectReference[],
  ): Promise<IndexedRevision> {
    const revision = await this.source.indexedAt(consistency, subjects);
    this.built.set(revision.published, revision);
    return revision;
  }
}
