/** A violation of a rule by a subject. Resolved ones stay, and open again as the same. */
export interface ConflictFindingRow {
  /** UUIDv7, so that the order of ids is that in which they were first seen. */
  id: string;
  /** UUID of a rule, or the name of a built-in check. */
  rule_id: string;
  subject_type: string;
  subject_id: string;
  /** Name and severity of the rule when it was last evaluated. */
  rule_name: string;
  severity: string;
  /** `open` or `resolved`; whether an open one is excepted depends on its exception. */
  state: string;
  /** JSON: how the rule is broken, and by which grants. */
  content: string;
  first_seen: string;
  first_revision: number;
  resolved_at: string | null;
  resolved_revision: number | null;
  /** When it was last opened again. */
  reopened_at: string | null;
}

/** A finding that someone accepts for a time. Ended ones stay. */
export interface ConflictExceptionRow {
  id: string;
  finding_id: string;
  owner: string;
  reason: string;
  compensating_control: string;
  expires_at: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  /** When it was taken back or replaced; one that expired is not ended. */
  ended_at: string | null;
}

/** What findings were last computed from. */
export interface ConflictEvaluationRow {
  singleton: number;
  /** 0 before the first. */
  revision: number;
  /** Digest of the rules. */
  rules: string;
  evaluated_at: string | null;
}
