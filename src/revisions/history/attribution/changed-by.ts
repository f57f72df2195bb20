/** Why it is not known who made a change. */
export const notAttributedReasons = [
  /** The audits of Genesys are not read here, or were not at that time. */
  'audits_not_read',
  /** No event that was read names this change. */
  'no_event',
  /** Events of several actors explain it equally well. */
  'several_actors',
  /** The change was inferred from other changes, none of which is attributed. */
  'cause_not_attributed',
] as const;
export type NotAttributedReason = (typeof notAttributedReasons)[number];

/** `genesys`: Genesys itself, or an automatism of it, as the event names no one. */
export const actorTypes = ['user', 'oauth_client', 'trustee_user', 'genesys'] as const;

export interface ChangeActor {
  readonly type: (typeof actorTypes)[number];
  /** Absent for Genesys itself. */
  readonly id?: string;
}

/** Who made a change, according to the audits of Genesys. */
interface AttributedChange {
  readonly status: 'attributed';
  readonly actor: ChangeActor;
  /** The OAuth client through which it was made, where known. */
  readonly clientId?: string;
  /** When Genesys recorded it (RFC 3339, UTC). */
  readonly time: string;
  readonly auditId: string;
  /** `rolecall`: an item of a change of ours, which `changeId` and `itemId` name. */
  readonly via: 'rolecall' | 'genesys';
  readonly changeId?: string;
  readonly itemId?: string;
}

interface NotAttributedChange {
  readonly status: 'not_attributed';
  readonly reason: NotAttributedReason;
}

export type ChangedBy = AttributedChange | NotAttributedChange;
