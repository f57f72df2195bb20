/** A work that one instance at a time does. */
export interface LeaseRow {
  name: string;
  /** The instance that has it; null while it is free. */
  holder: string | null;
  /** Grows with every taking: what is stored with an older one is refused. */
  token: number;
  /** By the database's clock. */
  expires_at: string;
}
