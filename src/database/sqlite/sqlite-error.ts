import {
  DatabaseBusyError,
  DatabaseUnavailableError,
  StatementFailedError,
  TransactionConflictError,
  UniqueViolationError,
} from '../database.errors';
import { SqliteFailure } from './sqlite-failure';

/** Extended result codes of a primary key and of a unique index. */
const UNIQUE = new Set([1555, 2067]);
/** In this process one transaction writes at a time: another program holds the file, such as a backup or a shell. */
const BUSY = 5;
/** Busy with a snapshot, locked: another transaction of ours was faster. */
const CONFLICT = new Set([517, 6]);
/** Permission, memory, read-only, I/O error, corrupt, full, cannot open, locking protocol, not a database. */
const UNAVAILABLE = new Set([3, 7, 8, 10, 11, 13, 14, 15, 26]);

/** What a failure of SQLite means to us. Its messages name tables and columns and show no values. */
export function sqliteError(error: unknown): unknown {
  if (!(error instanceof SqliteFailure)) return error;
  if (UNIQUE.has(error.extendedCode)) return new UniqueViolationError();
  if (CONFLICT.has(error.extendedCode)) return new TransactionConflictError();
  if (error.primaryCode === BUSY) return new DatabaseBusyError('Another program has locked the database.');
  if (UNAVAILABLE.has(error.primaryCode)) return new DatabaseUnavailableError({ cause: error });
  return new StatementFailedError(error.message);
}
