/** The requested part of the audit log. Times are RFC 3339 in UTC with milliseconds, as in the log. */
export interface ActivityPeriod {
  readonly from: string;
  /** The first moment after the period. */
  readonly to: string;
  /** Id of the actor; if absent, all actors. */
  readonly actor?: string;
}
