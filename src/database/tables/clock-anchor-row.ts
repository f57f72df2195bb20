/** The time at a moment since the machine booted: one row, on SQLite only. PostgreSQL's own clock is used instead. */
export interface ClockAnchorRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  boot_id: string;
  uptime_ms: number;
  monotonic_ms: number;
  time: string;
}
