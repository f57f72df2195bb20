import type { LoggedChange } from '../../revisions/history/log/logged-change';
import type { ChangedBy } from '../../revisions/history/attribution/changed-by';

/** A change, and who made it. */
export interface HistoryEntry {
  readonly logged: LoggedChange;
  readonly by: ChangedBy;
}
