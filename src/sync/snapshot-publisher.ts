import { compileMatrix } from '../access-model/compile-matrix';
import type { Snapshot } from '../access-model/snapshot';
import type { OrganizationPicture } from './organization-reader';
import type { PublishedSnapshot, SnapshotStore } from './snapshot-store';
import { danglingGaps, ownRightsGaps } from './visibility-gaps';

/** Turns a picture of the organisation into the next revision and swaps it in. */
export class SnapshotPublisher {
  constructor(
    private readonly store: SnapshotStore,
    private readonly ownClientId: string,
  ) {}

  publish(picture: OrganizationPicture): PublishedSnapshot {
    const revision = (this.store.latest()?.snapshot.revision ?? 0) + 1;
    const read: Snapshot = { ...picture, revision };
    const matrix = compileMatrix(read);
    const gaps = [
      ...read.gaps,
      ...danglingGaps(read),
      ...ownRightsGaps(matrix, this.ownClientId, read.users.length),
    ];
    const published = { snapshot: { ...read, gaps }, matrix, partial: gaps.length > 0 };
    this.store.publish(published);
    return published;
  }
}
