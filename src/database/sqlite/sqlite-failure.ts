import type { EngineFailure } from './sqlite-protocol';

/** What SQLite reported, before it is known what it means to the caller. */
export class SqliteFailure extends Error {
  readonly lockedBy?: number | null;
  private readonly sqliteCode?: number;

  constructor({ message, sqliteCode, lockedBy }: EngineFailure) {
    super(message);
    this.sqliteCode = sqliteCode;
    this.lockedBy = lockedBy;
  }

  /** The result code with its detail, such as 2067 for a unique index. */
  get extendedCode(): number {
    return this.sqliteCode ?? 0;
  }

  get primaryCode(): number {
    return this.extendedCode % 256;
  }
}
