/** An assertion as it is now. */
export interface AssertionRow {
  /** UUIDv7, so that the order of ids is that of creation. */
  id: string;
  /** 1 for the first, one more with every change. */
  version: number;
  /** JSON: the content of the assertion. */
  content: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** The latest evaluation of an assertion that is on. */
export interface AssertionResultRow {
  assertion_id: string;
  /** The version of the assertion that was evaluated. */
  assertion_version: number;
  status: string;
  /** JSON: what it names and is not there, and the first offenders. */
  content: string;
  /** When the status last changed, and with which revision. */
  since: string;
  since_revision: number;
}

/** What results were last computed from. */
export interface AssertionEvaluationRow {
  singleton: number;
  /** 0 before the first. */
  revision: number;
  /** Digest of the assertions that were on. */
  assertions: string;
  evaluated_at: string | null;
}
