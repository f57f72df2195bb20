/** A change of access: a plan, and how far it has come. */
export interface ChangeRow {
  /** UUIDv7. */
  id: string;
  status: string;
  /** Why it is in this status, where someone must know. */
  status_reason: string | null;
  base_revision: number;
  /** SHA-256 of the plan, lower-case hex. */
  plan_sha256: string;
  item_count: number;
  /** JSON: counts, lockouts, findings, blockers. */
  summary: string;
  /** JSON: what the change was made from. */
  origin: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  /** JSON: names of the person behind a token, where it names one. */
  created_by_person: string | null;
  /** JSON: who made what the change was made from. */
  made_from_authors: string | null;
  expires_at: string;
  approved_at: string | null;
  approved_by_type: string | null;
  approved_by_id: string | null;
  approved_by_person: string | null;
  started_at: string | null;
  ended_at: string | null;
  /** The revision that reflects everything that was applied. */
  revision: number | null;
}

/** What becomes of one subject in a change. */
export interface ChangeItemRow {
  change_id: string;
  /** From 0. */
  position: number;
  subject_type: string;
  subject_id: string;
  /** JSON: grants before, to add, to remove, inherited. */
  plan: string;
  state: string;
  /** JSON: how it ended. */
  outcome: string | null;
  /** Calls to Genesys that were spent. */
  calls: number;
  /** How often work on it was begun. */
  attempts: number;
  revision: number | null;
  /** Who works on it; null for no one. */
  lease: string | null;
  /** Empty for no one; with a time and no lease, it waits until then. */
  lease_until: string;
  ended_at: string | null;
}

/** An item whose write was sent and may still be carried out. */
export interface ChangeLateWriteRow {
  change_id: string;
  position: number;
  /** When its subject is read next. */
  look_at: string;
  look_until: string;
}

/** An Idempotency-Key that a caller has used. */
export interface ChangeRequestRow {
  caller_type: string;
  caller_id: string;
  request_key: string;
  /** SHA-256 of operation and body. */
  request_sha256: string;
  /** Null while the request is being answered. */
  change_id: string | null;
  started_at: string;
}
