/** The single row that holds which revision is the baseline. */
export interface BaselineRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** Incremented by every change of the baseline, its end and each acceptance included. */
  version: number;
  /** Null while none is approved. Its snapshot is not thinned out. */
  revision: number | null;
  reason: string | null;
  approved_at: string | null;
  approved_by_type: string | null;
  approved_by_id: string | null;
}

/** A fact that is accepted to differ from the revision of the baseline, or to be absent. */
export interface BaselineAcceptanceRow {
  kind: string;
  /** JSON: the key of the fact, as it is stored. */
  fact_key: string;
  /** JSON: the fact in the revision of the baseline; null where it has none. */
  at_baseline: string | null;
  /** JSON: the fact that is accepted; null where its absence is. */
  accepted: string | null;
  /** The drift item that was accepted. */
  item_id: string;
  /** The revision in which it was accepted. */
  revision: number;
  reason: string;
  accepted_at: string;
  accepted_by_type: string;
  accepted_by_id: string;
}
