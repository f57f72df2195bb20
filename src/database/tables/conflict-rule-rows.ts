/** A conflict rule as it is now. */
export interface ConflictRuleRow {
  /** UUIDv7, so that the order of ids is that of creation. */
  id: string;
  /** 1 for the first, one more with every change. */
  version: number;
  /** JSON: the content of the rule. */
  content: string;
  /** Name of the pack that it comes from, and of the rule in it. */
  pack: string | null;
  pack_key: string | null;
  /** Version of the pack that wrote it last, and the version of the rule that this made: a later one is an edit. */
  pack_version: string | null;
  pack_wrote: number | null;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** A rule at one of its versions. Rows of deleted rules stay. */
export interface ConflictRuleVersionRow {
  rule_id: string;
  version: number;
  /** JSON; null for the version in which the rule was deleted. */
  content: string | null;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}
