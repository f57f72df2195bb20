import type { Snapshot } from '../access/model/snapshot';
import type { Moment } from '../revisions/current/moment';

/** Where snapshots come from. */
export abstract class SnapshotSource {
  /** Throws SnapshotMissingError (503) before the first one, and SnapshotTooOldError when that is too old. */
  abstract currentRevision(): number;

  /** The nearest stored revision not later than the moment. Throws MomentNotKeptError (404), or as `currentRevision`. */
  abstract revisionAt(moment: Moment): Promise<number>;

  /** Throws SnapshotNotFoundError (404). */
  abstract at(revision: number): Promise<Snapshot>;
}
