/** An assertion as it is now. */
export interface AssertionRow {
  /** UUIDv7, so that the order of ids is that of creation. */
  id: string;
  /** 1 for the first, one more with every change. */
  version: number;
  /** JSON: what the assertion says. */
  content: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** How an assertion that is on was judged last. */
export interface AssertionResultRow {
  assertion_id: string;
  /** The version of the assertion that was judged. */
  assertion_version: number;
  status: string;
  /** JSON: what it names and is not there, and the first offenders. */
  content: string;
  /** When the status became what it is, and with which revision. */
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
