/** The one row of how far use is read. */
export interface UsageReadingRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** Increases with everything that is stored about use. */
  version: number;
  /** JSON. */
  content: string;
}

/** How often a client called an operation in a month, by the class of the answers. */
export interface ClientCallRow {
  client_id: string;
  operation: string;
  /** Such as `2026-11`. */
  month: string;
  succeeded: number;
  refused: number;
  undecided: number;
}

/** A fact about a client, a user or a role, by its id. */
export interface UsageFactRow {
  id: string;
  /** JSON. */
  content: string;
}
