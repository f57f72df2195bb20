/** What an instance may spend of a rate limit that all instances share. Times are by the database's clock. */
export interface RateShareRow {
  /** One for each OAuth client: Genesys counts the calls of each separately. */
  budget: string;
  instance_id: string;
  /** No rolling minute from now on has more calls of this instance. */
  reserved: number;
  /** Those of the reserved calls that were answered already; until then they count. */
  answered: number;
  answered_until: string;
  /** Calls of its last minute and those that wait, by who waits for them: what the setting is divided by. */
  interactive: number;
  sync: number;
  /** The last time the instance was there; empty once it has left. */
  seen_at: string;
  /** Until then its calls may be in a minute that others call in. */
  counts_until: string;
}
