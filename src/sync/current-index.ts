import type { AccessIndex } from '../access-index/access-index';
import type { RevisionSource } from './revision-source';
import type { SnapshotStore } from './snapshot-store';

/** Gives the index of the current revision; undefined while there is none, or only one that is too old. */
export type CurrentIndex = () => Promise<AccessIndex | undefined>;

export function currentIndexOf(
  store: Pick<SnapshotStore, 'state'>,
  revisions: Pick<RevisionSource, 'indexedAt'>,
): CurrentIndex {
  return async () => (store.state() === 'fresh' ? (await revisions.indexedAt()).index : undefined);
}
