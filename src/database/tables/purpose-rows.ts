/** A data-sharing purpose as it is now. */
export interface PurposeRow {
  /** UUIDv7. */
  id: string;
  /** 1 for the first, one more with every change. */
  version: number;
  /** The name without regard to case and spacing: no two purposes share it. */
  comparable_name: string;
  status: string;
  /** JSON: what the purpose says, its name and status included. */
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

/** What a purpose said at one of its versions. Rows of deleted purposes stay. */
export interface PurposeVersionRow {
  purpose_id: string;
  version: number;
  /** JSON; null for the version in which the purpose was deleted. */
  content: string | null;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}

/** A data category that somebody made, or a shipped one that somebody switched off or on. */
export interface DataCategoryRow {
  key: string;
  version: number;
  /** JSON: what is said about the category; null for a shipped one, where the service says it. */
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

/** Which data categories a permission of Genesys opens, where somebody said so; it stands in for what is shipped. */
export interface PermissionCategoryRow {
  permission: string;
  version: number;
  /** JSON: keys. */
  data_categories: string;
  changed_at: string;
  changed_by_type: string;
  changed_by_id: string;
}
