import type { LoggedChange } from '../log/logged-change';
import type { ChangedBy } from './changed-by';

/**
 * Says who made the changes that the history lists. The module that reads the audits of Genesys provides it; without
 * one, `NotAttributed` answers.
 */
export abstract class ChangeAttribution {
  /**
   * One answer for each change, in the same order. A change happened after `since.asOf`, the time of the last revision
   * without it, and before `revision.storedAt`; it is identified by its kind, the ids of its fact and `revision`.
   */
  abstract of(changes: readonly LoggedChange[]): Promise<readonly ChangedBy[]>;
}
