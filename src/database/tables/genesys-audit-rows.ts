/** An event of the audits of Genesys. Never changed, but for names that are erased. */
export interface GenesysAuditRow {
  id: string;
  at: string;
  received_at: string;
  service: string;
  entity_type: string;
  action: string;
  entity_id: string | null;
  /** Null where there was none, or it was erased; then its digest remains. */
  entity_name: string | null;
  /** Hex; goes with the name, so that no one can guess the name from its digest. */
  entity_name_salt: string | null;
  /** SHA-256 of salt and name: what the hash covers in place of the name. */
  entity_name_digest: string | null;
  level: string | null;
  status: string | null;
  actor_id: string | null;
  actor_name: string | null;
  actor_name_salt: string | null;
  actor_name_digest: string | null;
  actor_organization_id: string | null;
  client_id: string | null;
  correlation_id: string | null;
  transaction_id: string | null;
  /** JSON: ids of the people whom a change of a group's members concerns. */
  member_ids: string | null;
  /** JSON: names of the properties that changed. */
  properties: string;
  /** SHA-256 of the canonical JSON of all the others, with digests in place of names. */
  hash: string;
}

/** Something that an event says has changed, and that was not read since. */
export interface GenesysAuditHintRow {
  kind: string;
  id: string;
  /** When the last event that named it arrived. */
  noted_at: string;
  attempts: number;
}

/** Who began the action of an event that names no one. */
export interface GenesysAuditInitiatorRow {
  audit_id: string;
  asked_at: string;
  /** The related event that names someone; null where none does, or several name different ones. */
  initiator_id: string | null;
  actor_id: string | null;
  actor_organization_id: string | null;
  client_id: string | null;
}

/** An event of our own OAuth client that no change of ours explains. */
export interface UnexplainedWriteRow {
  audit_id: string;
  found_at: string;
  /** Null while no one has accepted it. */
  accepted_at: string | null;
  accepted_by_type: string | null;
  accepted_by_id: string | null;
  /** Why it is acceptable. */
  reason: string | null;
}

/** The one row of how far the audits are read. */
export interface GenesysAuditReadingRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  state: string;
  /** Why it is not read, in a sentence. */
  detail: string | null;
  /** JSON: the services that are read. */
  services: string;
  /** Events up to this time were asked for. */
  read_to: string | null;
  /** When the last poll began. */
  polled_at: string | null;
  /** When the last poll began after which no hint was left unread. */
  complete_at: string | null;
  /** The largest of the last measured delays. */
  lag_ms: number | null;
  /** `as_of` of the full reading that the hints follow. */
  full_as_of: string | null;
  /** Events since this time are kept. */
  kept_from: string | null;
  /** JSON: what full readings found that no event announced. */
  unannounced: string;
}
