/** How the audits are written and told. */
export interface AuditModes {
  /** False: every audit operation answers as without its permission. */
  permitted: boolean;
  /** How long after a change its audit can be found. */
  delayMs: number;
  /** A random time on top, different for each audit. */
  spreadMs: number;
  /** Audits say that the change was so much earlier than it was. */
  datedBackMs: number;
  /** So many of a hundred audits are never told. */
  lossPercent: number;
  /** So many are told twice, with the same id. */
  doublePercent: number;
  /** Answers come in no order, whatever was asked. */
  disordered: boolean;
  /** So many of a hundred updates of users are noise, which says nothing but a version. */
  noisePercent: number;
  /** So many role events are written by SYSTEM, without the user who caused them. */
  systemPercent: number;
  /** So many of those have a related audit that names the user. */
  initiatorPercent: number;
  /** Audits name the client that a user acted through. */
  namesClient: boolean;
  /** The deletion of a role is an audit of its own, and not only those of the grants that go with it. */
  roleDeletions: boolean;
  /** Services that the realtime query does not offer. */
  notRealtime: string[];
  /** How a query that is not realtime ends. */
  queryOutcome: QueryOutcome;
  /** So many times its state must be asked until it has ended. */
  queryPolls: number;
  /** A result with more rows than that redirects to a download where that is allowed. */
  redirectRows: number;
}

export const queryOutcomes = ['Succeeded', 'Failed', 'Cancelled'] as const;
type QueryOutcome = (typeof queryOutcomes)[number];

export const defaultAuditModes: AuditModes = {
  permitted: true,
  delayMs: 0,
  spreadMs: 0,
  datedBackMs: 0,
  lossPercent: 0,
  doublePercent: 0,
  disordered: false,
  noisePercent: 97,
  systemPercent: 0,
  initiatorPercent: 50,
  namesClient: false,
  roleDeletions: false,
  notRealtime: [],
  queryOutcome: 'Succeeded',
  queryPolls: 2,
  redirectRows: 1000,
};
