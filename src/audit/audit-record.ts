export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

export const ACTOR_TYPES = ['api_key', 'jwt', 'genesys_user', 'system'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** `refused`: the caller lacked a right. `failed`: it was allowed and did not come about. */
export const OUTCOMES = ['success', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who acted. `name` is what they were called at that time; left out when unknown. */
export interface AuditActor {
  readonly type: ActorType;
  readonly id: string;
  readonly name?: string;
}

/** What was acted upon. */
export interface AuditTarget {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
}

/** Version 1 of the audit record, as stored and as exported. Described field by field in docs/audit-format.md. */
export interface AuditRecord {
  readonly v: 1;
  /** UUID of the log: records of two logs never form one chain. */
  readonly chain: string;
  /** 1 for the first record, then one more each, without gaps. */
  readonly seq: number;
  /** UUIDv7. */
  readonly id: string;
  /** RFC 3339, UTC, milliseconds: `2026-01-31T23:59:59.999Z`. */
  readonly time: string;
  readonly actor: AuditActor;
  /** `noun.verb`, lower case. */
  readonly action: string;
  readonly target: AuditTarget | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly requestId: string | null;
  readonly correlationId: string | null;
  /** `hash` of the record before; 64 zeros in the first one. */
  readonly prevHash: string;
  /** Lower-case hex SHA-256 of the canonical form of the record without this member. */
  readonly hash: string;
}

/** A record before it is hashed. */
export type UnsealedRecord = Omit<AuditRecord, 'hash'>;
