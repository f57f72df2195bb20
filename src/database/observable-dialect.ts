import type { Dialect } from 'kysely';

/** Kysely's way to a database, which also says how much waits for it. */
export interface ObservableDialect extends Dialect {
  /** What waits for a session of PostgreSQL, or for SQLite's thread. */
  readonly waiting: () => number;
}
