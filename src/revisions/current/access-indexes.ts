import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { buildAccessIndex } from '../../access/index/build-access-index';
import { Yielder } from '../../common/yielder';
import type { PublishedSnapshot, SnapshotStore } from './snapshot-store';

/** A revision with its index, to answer from. */
export interface IndexedRevision {
  readonly published: PublishedSnapshot;
  readonly index: AccessIndex;
}

/** The access index of each published revision, built once. */
@Injectable()
export class AccessIndexes {
  private readonly built = new WeakMap<PublishedSnapshot, Promise<AccessIndex>>();

  /**
   * Builds the index of the newest revision when it is published, so that the first question need not wait for it. One
   * at a time: of revisions in quick succession, some are skipped until they are requested.
   */
  follow(store: Pick<SnapshotStore, 'latest' | 'onPublish'>): this {
    let building = false;
    const build = async (): Promise<void> => {
      building = true;
      for (let newest = store.latest(); newest && !this.built.has(newest); newest = store.latest()) {
        // A caller that requests it gets the error.
        await this.of(newest).catch(() => undefined);
      }
      building = false;
    };
    store.onPublish(() => void (building || build()));
    return this;
  }

  /** Whether the index is there, or on its way. */
  has(published: PublishedSnapshot): boolean {
    return this.built.has(published);
  }

  of(published: PublishedSnapshot): Promise<AccessIndex> {
    const known = this.built.get(published);
    if (known !== undefined) return known;
    const index = buildAccessIndex(published.snapshot, published.matrix, new Yielder());
    this.built.set(published, index);
    return index;
  }

  /** The index of a revision is there already. */
  keep(published: PublishedSnapshot, index: AccessIndex): void {
    this.built.set(published, Promise.resolve(index));
  }
}
