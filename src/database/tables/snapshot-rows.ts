/** A revision of the organisation. It is there when its row is: the row is stored last. */
export interface SnapshotRow {
  revision: number;
  as_of: string;
  stored_at: string;
  organization_id: string;
  organization_name: string;
  /** JSON: when each part was read. */
  read_at: string;
  /** JSON: what the OAuth client could not see. */
  gaps: string;
  /** Pages read from Genesys. */
  calls: number;
  /** JSON: how many of each kind there are. */
  counts: string;
  /** JSON: how many came and went since the revision before. */
  changes: string;
}

/** A revision whose snapshot was thinned out. Its changes remain, with their time. */
export interface ThinnedRevisionRow {
  revision: number;
  as_of: string;
  stored_at: string;
}

/** The single row that holds whose turn it is to store. */
export interface SnapshotWriterRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** Incremented by each writer that begins to store; a holder of an older turn can no longer write. */
  turn: number;
}

/** A fact holds from the revision `valid_from` up to the one before `valid_to`; null means still. */
interface Interval {
  valid_from: number;
  valid_to: number | null;
}

/** A user, role and so on. Ids are stored as `storedText` has them. */
export interface SnapshotEntityRow extends Interval {
  kind: string;
  id: string;
  /** JSON: all that is known of it. */
  content: string;
}

export interface SnapshotMembershipRow extends Interval {
  group_id: string;
  relation: string;
  user_id: string;
}

export interface SnapshotGrantRow extends Interval {
  subject_type: string;
  subject_id: string;
  role_id: string;
  division_id: string;
}
