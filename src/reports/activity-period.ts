/** Which part of the audit log is asked for. Times are RFC 3339 in UTC with milliseconds, as the log holds them. */
export interface ActivityPeriod {
  readonly from: string;
  /** The first moment that is not in it. */
  readonly to: string;
  /** Id of the actor; without it, everybody's acts are meant. */
  readonly actor?: string;
}
