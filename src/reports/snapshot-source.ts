import type { Snapshot } from '../access/model/snapshot';

/** Where snapshots come from. */
export abstract class SnapshotSource {
  /** Throws SnapshotMissingError (503) before the first one, and SnapshotTooOldError when that is too old. */
  abstract currentRevision(): number;

  /** Throws SnapshotNotFoundError (404). */
  abstract at(revision: number): Promise<Snapshot>;
}
