/** A proposed change that was simulated. Its effects are computed again when they are requested. */
export interface SimulationRow {
  /** UUIDv7, so that the order of ids is that of creation. */
  id: string;
  base_revision: number;
  item_count: number;
  /** JSON: the items. */
  proposal: string;
  /** SHA-256 of the canonical proposal, lower-case hex. */
  proposal_sha256: string;
  /** The user in Genesys who would make the change, if one was named. */
  caller_user_id: string | null;
  /** JSON: counts, lockouts, warnings. */
  summary: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  /** JSON: names of the person behind a token, where it names one. */
  created_by_person: string | null;
  expires_at: string;
  /** When a plan or a report first named it. */
  referred_at: string | null;
}
