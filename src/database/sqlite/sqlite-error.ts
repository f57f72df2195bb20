import { DatabaseUnavailableError } from '../errors/database-unavailable-error';
import { StatementFailedError } from '../errors/statement-failed-error';
import { TransactionConflictError } from '../errors/transaction-conflict-error';
import { UniqueViolationError } from '../errors/unique-violation-error';
import { SqliteFailure } from './sqlite-failure';

/** Extended result codes of a primary key and of a unique index. */
const UNIQUE = new Set([1555, 2067]);
/** Busy, locked. */
const CONFLICT = new Set([5, 6]);
/** Read-only, I/O error, corrupt, full, cannot open, not a database. */
const UNAVAILABLE = new Set([8, 10, 11, 13, 14, 26]);

/** What a failure of SQLite means to us. Its messages name tables and columns and show no values. */
export function sqliteError(error: unknown): unknown {
  if (!(error instanceof SqliteFailure)) return error;
  if (UNIQUE.has(error.extendedCode)) return new UniqueViolationError();
  if (CONFLICT.has(error.primaryCode)) return new TransactionConflictError();
  if (UNAVAILABLE.has(error.primaryCode)) return new DatabaseUnavailableError({ cause: error });
  return new StatementFailedError(error.message);
}
