import type { Transaction } from 'kysely';
import type { Schema } from '../../../database/schema';
import type { StoredRevision } from './stored-revision';

/** Takes notice of what happens to the kept snapshots, in the transaction that does it: throwing undoes it. */
export abstract class SnapshotEvents {
  abstract stored(tx: Transaction<Schema>, revision: StoredRevision): Promise<void>;
  /** Older revisions were let go, by the rule of retention. */
  abstract thinned(tx: Transaction<Schema>, revisions: readonly number[]): Promise<void>;
}
