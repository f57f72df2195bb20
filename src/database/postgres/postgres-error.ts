import {
  DatabaseUnavailableError,
  StatementFailedError,
  TransactionConflictError,
  UniqueViolationError,
} from '../database.errors';

/** SQLSTATE: serialization failure, deadlock, lock not available. */
const CONFLICT = new Set(['40001', '40P01', '55P03']);
const READ_ONLY = '25006';
const TOO_MANY_CONNECTIONS = '53300';
/**
 * Classes of SQLSTATE: connection, resources, operator's act (shutdown, cancel by timeout), system; and a transaction
 * that the server ended because it stood still or lasted too long.
 */
const UNAVAILABLE = /^(08|53|57|58|25P0[34])/;
/** Classes whose messages name tables and columns; others may show the values of a row. */
const SAFE_MESSAGES = /^(42|0A|25)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What a failure of PostgreSQL, or on the way to it, means to us. */
export function postgresError(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string };
  if (!SQLSTATE.test(code)) return new DatabaseUnavailableError({ cause: error });
  if (code === '23505') return new UniqueViolationError();
  if (CONFLICT.has(code)) return new TransactionConflictError();
  if (code === READ_ONLY || UNAVAILABLE.test(code)) return unavailable(code, error);
  return new StatementFailedError(SAFE_MESSAGES.test(code) ? `${code} ${message}` : code);
}

/** A session that could not be had: never a fault of a statement. */
export function connectionError(error: unknown): DatabaseUnavailableError {
  return unavailable((error as { code?: string }).code, error);
}

function unavailable(code: string | undefined, cause: unknown): DatabaseUnavailableError {
  switch (code) {
    case READ_ONLY:
      return new DatabaseUnavailableError({ cause }, 'The database accepts no writes at the moment.', true);
    case TOO_MANY_CONNECTIONS:
      return new DatabaseUnavailableError(
        { cause },
        'The database accepts no more connections at the moment.',
      );
    default:
      return new DatabaseUnavailableError({ cause });
  }
}
