import { Inject, Injectable } from '@nestjs/common';
import { ReviewsSettings } from '../../config/settings';
import { type IndexedRevision, RevisionSource } from '../../revisions/current/revision-source';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { ReviewOfOldSnapshotError, ReviewOfPartialSnapshotError } from '../reviews.errors';

/** The revision that a review is opened from: whole, and fresh. */
@Injectable()
export class FitSnapshot {
  constructor(
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    @Inject(SnapshotStore) private readonly snapshots: Pick<SnapshotStore, 'readiness'>,
    @Inject(ReviewsSettings) private readonly settings: Pick<ReviewsSettings, 'snapshotMaxAgeMs'>,
  ) {}

  /** Throws ReviewOfPartialSnapshotError or ReviewOfOldSnapshotError (409), or as RevisionSource. */
  async find(): Promise<IndexedRevision> {
    const at = await this.revisions.indexedAt();
    if (at.published.partial || at.published.snapshot.gaps.length > 0)
      throw new ReviewOfPartialSnapshotError();
    const { ageSeconds } = this.snapshots.readiness();
    const maxSeconds = this.settings.snapshotMaxAgeMs / 1000;
    if (ageSeconds === undefined || ageSeconds > maxSeconds)
      throw new ReviewOfOldSnapshotError(ageSeconds ?? 0, maxSeconds);
    return at;
  }
}
