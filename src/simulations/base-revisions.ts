import { Inject, Injectable } from '@nestjs/common';
import { buildAccessIndex } from '../access/index/build-access-index';
import { matrixSteps } from '../access/matrix/compile-matrix';
import { Yielder } from '../common/yielder';
import { inSlices } from '../common/in-slices';
import { SnapshotLoader } from '../revisions/history/storage/snapshot-loader';
import { SnapshotNotFoundError } from '../revisions/revisions.errors';
import { type IndexedRevision, RevisionSource } from '../revisions/current/revision-source';
import { BaseRevisionGoneError } from './simulations.errors';

/** The revisions that simulations start from: usually the current one, and older ones as long as they are stored. */
@Injectable()
export class BaseRevisions {
  private readonly loading = new Map<number, Promise<IndexedRevision>>();

  constructor(
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'at' | 'indexedAt'>,
    @Inject(SnapshotLoader) private readonly loader: Pick<SnapshotLoader, 'load'>,
  ) {}

  /** Throws what RevisionSource throws (503). */
  current(): Promise<IndexedRevision> {
    return this.revisions.indexedAt();
  }

  /**
   * Like every other answer, one that was computed earlier is given only while the current state of the organisation is
   * known. Throws what RevisionSource throws (503).
   */
  async requireCurrent(): Promise<void> {
    await this.revisions.at();
  }

  /** Throws BaseRevisionGoneError (409), or SnapshotMissingError and SnapshotTooOldError (503). */
  async at(revision: number): Promise<IndexedRevision> {
    const current = await this.current();
    return current.index.revision === revision ? current : this.load(revision);
  }

  /** Those who need a revision at the same time share it: each copy costs memory, and collecting it delays checks. */
  private load(revision: number): Promise<IndexedRevision> {
    const begun = this.loading.get(revision);
    if (begun !== undefined) return begun;
    const loading = this.loadOnce(revision).finally(() => this.loading.delete(revision));
    this.loading.set(revision, loading);
    return loading;
  }

  private async loadOnce(revision: number): Promise<IndexedRevision> {
    const snapshot = await this.loader.load(revision).catch((error: unknown) => {
      throw error instanceof SnapshotNotFoundError ? new BaseRevisionGoneError(revision) : error;
    });
    const matrix = await inSlices(matrixSteps(snapshot), new Yielder());
    const index = await buildAccessIndex(snapshot, matrix, new Yielder());
    return { published: { snapshot, matrix, partial: snapshot.gaps.length > 0 }, index };
  }
}
