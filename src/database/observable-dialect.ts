import type { Dialect } from 'kysely';

/** A Kysely dialect that also reports how much is waiting for the database. */
export interface ObservableDialect extends Dialect {
  /** What waits for a session of PostgreSQL, or for SQLite's thread. */
  readonly waiting: () => number;
}
