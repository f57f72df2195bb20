import { Injectable } from '@nestjs/common';
import type { Consistency, SubjectReference } from '../revisions/current/consistency';
import { type IndexedRevision, RevisionSource } from '../revisions/current/revision-source';
import { type PublishedSnapshot, SnapshotStore } from '../revisions/current/snapshot-store';

const NOWHERE: readonly string[] = Object.freeze([]);

/** Gives the revision to evaluate by: at once when its index is built, since this is on the path of every evaluation. */
@Injectable()
export class EvaluationRevisions {
  private readonly built = new WeakMap<PublishedSnapshot, IndexedRevision>();

  constructor(
    private readonly store: SnapshotStore,
    private readonly source: RevisionSource,
  ) {}

  /** The newest revision if its index is built. Throws SnapshotMissingError or SnapshotTooOldError (503). */
  atHand(): IndexedRevision | undefined {
    return this.built.get(this.store.current());
  }

  /** Throws what RevisionSource throws. */
  at(
    consistency: Consistency,
    subjects: readonly SubjectReference[],
    divisionIds: readonly string[] = NOWHERE,
  ): IndexedRevision | Promise<IndexedRevision> {
    if (consistency.level === 'minimize_latency') {
      const revision = this.atHand();
      if (revision !== undefined) return revision;
    }
    return this.builtAt(consistency, subjects, divisionIds);
  }

  private async builtAt(
    consistency: Consistency,
    subjects: readonly SubjectReference[],
    divisionIds: readonly string[],
  ): Promise<IndexedRevision> {
    const revision = await this.source.indexedAt(consistency, subjects, divisionIds);
    this.built.set(revision.published, revision);
    return revision;
  }
}
