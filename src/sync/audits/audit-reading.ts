import type { Finding } from './finding';

/**
 * `starting`: not read yet. `current`: changes are in the answers as Genesys reports them. `partial`: some of the
 * services are not offered, or some events were unreadable. `behind`: not all that was announced could be read yet.
 * `lagging`: events arrive too late. `not_permitted`: the OAuth client lacks audits:audit:view. `failing`: the last poll
 * failed. `off`: switched off.
 */
export const auditStates = [
  'off',
  'starting',
  'current',
  'partial',
  'behind',
  'lagging',
  'not_permitted',
  'failing',
] as const;
export type AuditState = (typeof auditStates)[number];

/** What sync runs found that no event had announced. */
export interface Unannounced {
  readonly total: number;
  /** The last ones. */
  readonly recent: readonly Finding[];
  /** Those of the last sync run, until it is certain that no event announces them. */
  readonly pending: readonly Finding[];
  /** Further ones that were too many to be told. */
  readonly more: number;
}

/** How far the audits are read. Times are RFC 3339, UTC. */
export interface AuditReading {
  readonly state: AuditState;
  /** Why changes are not in the answers as Genesys reports them. */
  readonly detail?: string;
  readonly services: readonly string[];
  /** Events up to this time were asked for. */
  readonly readTo?: string;
  /** When the last poll began that Genesys answered. */
  readonly polledAt?: string;
  /** When the last poll began after which nothing was left unread. */
  readonly completeAt?: string;
  /** Measured delay of events that arrived recent: 95th percentile. */
  readonly lagMs?: number;
  /** The sync run that hints follow. */
  readonly fullAsOf?: string;
  /** Events are kept since then. */
  readonly keptFrom?: string;
  readonly unannounced: Unannounced;
}

export const nothingRead: AuditReading = {
  state: 'starting',
  services: [],
  unannounced: { total: 0, recent: [], pending: [], more: 0 },
};
