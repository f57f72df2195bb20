import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { RevisionSource } from './revision-source';
import { SnapshotStore } from './snapshot-store';

/** The index of the current revision, for those who can do without one. */
@Injectable()
export class CurrentIndex {
  constructor(
    @Inject(SnapshotStore) private readonly store: Pick<SnapshotStore, 'state'>,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
  ) {}

  /** Undefined while there is none, or only one that is too old. */
  async find(): Promise<AccessIndex | undefined> {
    return this.store.state() === 'fresh' ? (await this.revisions.indexedAt()).index : undefined;
  }
}
