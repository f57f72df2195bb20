/** The one row of how far licences are read. */
export interface LicenseReadingRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** Increases with everything that is stored about licences. */
  version: number;
  state: string;
  /** Why it is not read, in a sentence. */
  detail: string | null;
  /** JSON: the licences as Genesys defines them. */
  definitions: string | null;
  definitions_read_at: string | null;
  assigned_read_at: string | null;
}

/** What Genesys inferred from a set of roles. */
export interface LicenseInferenceRow {
  /** SHA-256 of the roles with what they include, and of the definitions: another content is another set. */
  role_set: string;
  /** JSON: ids of licences. */
  licenses: string;
  inferred_at: string;
}

/** The licences that a user has. */
export interface LicenseAssignmentRow {
  user_id: string;
  /** JSON: ids of licences. */
  licenses: string;
}
