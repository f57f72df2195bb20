import type { FactChange } from '../reading/fact-change';
import type { KnownRevision } from '../storage/known-revisions';

/** Where a change stands in the log: a page begins after it. */
export interface LogPosition {
  /** The first revision that has it. */
  readonly revision: number;
  /** 0 for grants, 1 for memberships, 2 for everything else. */
  readonly table: number;
  /** The key of the fact, as the database has it. */
  readonly key: readonly string[];
}

/** A change of one fact, and the two revisions between which it happened. */
export interface LoggedChange {
  readonly change: FactChange;
  /** The last known revision without it. */
  readonly since: KnownRevision;
  /** The first known revision with it. */
  readonly revision: KnownRevision;
  readonly position: LogPosition;
}
