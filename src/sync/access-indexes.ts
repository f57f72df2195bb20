import type { AccessIndex } from '../access-index/access-index';
import { buildAccessIndex } from '../access-index/build-access-index';
import { Breather } from '../common/breather';
import type { PublishedSnapshot } from './snapshot-store';

/** A revision with its index, to answer from. */
export interface IndexedRevision {
  readonly published: PublishedSnapshot;
  readonly index: AccessIndex;
}

/** The access index of each published revision, built once, when it is first asked for. */
export class AccessIndexes {
  private readonly built = new WeakMap<PublishedSnapshot, Promise<AccessIndex>>();

  of(published: PublishedSnapshot): Promise<AccessIndex> {
    const known = this.built.get(published);
    if (known !== undefined) return known;
    const index = buildAccessIndex(published.snapshot, published.matrix, new Breather());
    this.built.set(published, index);
    return index;
  }

  /** The index of a revision is there already. */
  keep(published: PublishedSnapshot, index: AccessIndex): void {
    this.built.set(published, Promise.resolve(index));
  }
}
