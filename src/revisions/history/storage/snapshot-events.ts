import type { Transaction } from 'kysely';
import type { Schema } from '../../../database/schema';
import type { StoredRevision } from './stored-revision';

/** Notified of what happens to the stored snapshots, in the transaction that does it: throwing undoes it. */
export abstract class SnapshotEvents {
  abstract stored(tx: Transaction<Schema>, revision: StoredRevision): Promise<void>;
  /** Older revisions were purged by the retention rule. */
  abstract thinned(tx: Transaction<Schema>, revisions: readonly number[]): Promise<void>;
}
