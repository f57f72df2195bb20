import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import type { StoredRevision } from './stored-revision';

/** Told what happens to the kept snapshots, in the transaction that does it: throwing undoes it. */
export interface SnapshotEvents {
  stored(tx: Transaction<Schema>, revision: StoredRevision): Promise<void>;
  /** Older revisions were let go, by the rule of retention. */
  thinned(tx: Transaction<Schema>, revisions: readonly number[]): Promise<void>;
}

/** Injection token of SnapshotEvents. */
export const SNAPSHOT_EVENTS = Symbol('SnapshotEvents');
