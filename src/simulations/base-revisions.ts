import { buildAccessIndex } from '../access-index/build-access-index';
import { matrixSteps } from '../access-model/compile-matrix';
import { Breather } from '../common/breather';
import { inSlices } from '../common/in-slices';
import type { SnapshotLoader } from '../snapshots/storage/snapshot-loader';
import { SnapshotNotFoundError } from '../snapshots/storage/snapshot-not-found-error';
import type { IndexedRevision, RevisionSource } from '../sync/revision-source';
import { BaseRevisionGoneError } from './simulation-errors';

/** The revisions that simulations begin from: the current one as a rule, and older ones as long as they are kept. */
export class BaseRevisions {
  constructor(
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly loader: Pick<SnapshotLoader, 'load'>,
  ) {}

  /** Throws what RevisionSource throws (503). */
  current(): Promise<IndexedRevision> {
    return this.revisions.indexedAt();
  }

  /** Throws BaseRevisionGoneError (409), or SnapshotMissingError and SnapshotTooOldError (503). */
  async at(revision: number): Promise<IndexedRevision> {
    const current = await this.current();
    return current.index.revision === revision ? current : this.load(revision);
  }

  private async load(revision: number): Promise<IndexedRevision> {
    const snapshot = await this.loader.load(revision).catch((error: unknown) => {
      throw error instanceof SnapshotNotFoundError ? new BaseRevisionGoneError(revision) : error;
    });
    const matrix = await inSlices(matrixSteps(snapshot), new Breather());
    const index = await buildAccessIndex(snapshot, matrix, new Breather());
    return { published: { snapshot, matrix, partial: snapshot.gaps.length > 0 }, index };
  }
}
