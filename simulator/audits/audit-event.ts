export interface PropertyChange {
  readonly property: string;
  readonly oldValues: readonly string[];
  readonly newValues: readonly string[];
}

/** Who did something: a user, through a client or not, or a client for itself. */
export interface Actor {
  readonly userId?: string;
  readonly clientId?: string;
  /** The organization that the actor is at home in. */
  readonly homeOrgId: string;
}

/** What an audit says of a change; who and when is added as it is written. */
export interface AuditedChange {
  readonly serviceName: string;
  readonly entityType: string;
  readonly action: string;
  readonly entity: { readonly id: string; readonly name?: string };
  readonly changes?: readonly PropertyChange[];
  readonly context?: Readonly<Record<string, string>>;
  /** Genesys itself does it, be it that a user caused it: level SYSTEM, and no user. */
  readonly bySystem?: boolean;
}

/** One audit, as it is kept. */
export interface AuditEvent extends Omit<AuditedChange, 'bySystem'> {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Missing at level SYSTEM. */
  readonly actor?: Actor;
  /** The same for all that one action caused. */
  readonly transactionId: string;
  /** Whether it is the one that began the transaction. */
  readonly isInitiator: boolean;
}
