/** The one row of what is held back: sync runs that lost too much at once. No row while nothing is. */
export interface HeldBackRunRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** UUIDv7. */
  id: string;
  first_held_at: string;
  last_held_at: string;
  /** How many runs in a row. */
  runs: number;
  /** JSON: how much of which kind the first of them lost. */
  losses: string;
  /** JSON: hashes of what is gone, by which runs are compared. */
  sketches: string;
  accepted_by_type: string | null;
  accepted_by_id: string | null;
}
