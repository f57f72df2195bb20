/** A data-sharing purpose as it is now. */
export interface PurposeRow {
  /** UUIDv7. */
  id: string;
  /** 1 for the first, one more with every change. */
  version: number;
  /** The name without regard to case and spacing: no two purposes share it. */
  comparable_name: string;
  status: string;
  /** JSON: the content of the purpose, its name and status included. */
  content: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  modified_at: string;
  modified_by_type: string;
  modified_by_id: string;
}

/** Which data categories a purpose uses now. */
export interface PurposeCategoryRow {
  category: string;
  purpose_id: string;
}

/** A purpose at one of its versions. Rows of deleted purposes stay. */
export interface PurposeVersionRow {
  purpose_id: string;
  version: number;
  /** JSON; null for the version in which the purpose was deleted. */
  content: string | null;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}

/** A custom data category, or a shipped one that someone switched off or on. */
export interface DataCategoryRow {
  key: string;
  version: number;
  /**
   * JSON: the content of the category; null for a shipped one, whose content is in the service, and for a deleted one,
   * which keeps its version.
   */
  content: string | null;
  active: number;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}

/** Who of the instances changes purposes at Genesys at the moment. One row. */
export interface PurposeWriterRow {
  singleton: number;
  holder: string | null;
  /** After this time the holder has given up, whatever became of it. */
  held_until: string;
}

/** A change that is or was about to be sent to Genesys, until no write of it can be on its way any more. */
export interface PurposeSentWriteRow {
  /** UUIDv7. */
  id: string;
  change: 'create' | 'replace' | 'delete';
  /** Null for a creation. */
  purpose_id: string | null;
  /** The newest that Genesys showed when it was known not to come from this write; 0 for a creation. */
  version: number;
  /** JSON: what was sent, and what is stored with it; null for a deletion. */
  content: string | null;
  look_at: string;
  /** Null until its writer reports its outcome as open, or loses its turn without notice. */
  look_until: string | null;
}

/** Which data categories a permission of Genesys opens, where someone set them; it replaces what is shipped. */
export interface PermissionCategoryRow {
  permission: string;
  version: number;
  /** JSON: keys. */
  data_categories: string;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}
