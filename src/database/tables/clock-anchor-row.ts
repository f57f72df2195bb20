/** The time at a moment of a start of the machine: one row, on SQLite only. PostgreSQL's own clock is asked instead. */
export interface ClockAnchorRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  boot_id: string;
  uptime_ms: number;
  monotonic_ms: number;
  time: string;
}
