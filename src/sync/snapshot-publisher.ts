import { compileMatrix } from '../access-model/compile-matrix';
import type { Snapshot } from '../access-model/snapshot';
import type { OrganizationPicture } from './organization-reader';
import type { PublishedSnapshot, SnapshotStore } from './snapshot-store';
import { danglingGaps, ownRightsGaps } from './visibility-gaps';

/** Turns pictures of the organisation into revisions and swaps them in. */
export class SnapshotPublisher {
  private withdrawn = false;

  constructor(
    private readonly store: SnapshotStore,
    private readonly ownClientId: string,
  ) {}

  /** Compiles what was read, and notes what our client could not see. Nobody answers from it yet. */
  prepare(picture: OrganizationPicture, revision: number): PublishedSnapshot {
    const read: Snapshot = { ...picture, revision };
    const matrix = compileMatrix(read);
    const gaps = [
      ...read.gaps,
      ...danglingGaps(read),
      ...ownRightsGaps(matrix, this.ownClientId, read.users.length),
    ];
    return { snapshot: { ...read, gaps }, matrix, partial: gaps.length > 0 };
  }

  publish(prepared: PublishedSnapshot): void {
    this.withdrawn = false;
    this.store.publish(prepared);
  }

  /** Publishes a stored snapshot, unless it is what answers already. True when it does from now on. */
  publishStored(snapshot: Snapshot): boolean {
    if (this.withdrawn || snapshot.revision <= (this.store.latest()?.snapshot.revision ?? 0)) return false;
    this.store.publish({ snapshot, matrix: compileMatrix(snapshot), partial: snapshot.gaps.length > 0 });
    return true;
  }

  /** What is stored is not of the organisation that our credentials are for: nothing is answered from it. */
  withdraw(): void {
    this.withdrawn = true;
    this.store.withdraw();
  }
}
