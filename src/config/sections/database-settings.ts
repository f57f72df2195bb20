/** Where the database is. */
export abstract class DatabaseSettings {
  /** The folder of the SQLite database. */
  abstract readonly dataDir: string;
  /** `postgres://…`; undefined for SQLite. Holds a password: never logged. */
  abstract readonly url?: string;
  /** How long a server that is not up yet is waited for; unset, not at all. */
  abstract readonly startTimeoutMs?: number;
}
