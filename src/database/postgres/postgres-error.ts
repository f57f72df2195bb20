import { DatabaseUnavailableError } from '../errors/database-unavailable-error';
import { StatementFailedError } from '../errors/statement-failed-error';
import { TransactionConflictError } from '../errors/transaction-conflict-error';
import { UniqueViolationError } from '../errors/unique-violation-error';

/** SQLSTATE: serialization failure, deadlock, lock not available. */
const CONFLICT = new Set(['40001', '40P01', '55P03']);
/** Classes of SQLSTATE: connection, resources, operator's act (shutdown, cancel by timeout), system. */
const UNAVAILABLE = /^(08|53|57|58)/;
/** Classes whose messages name tables and columns; others may show the values of a row. */
const TELLING = /^(42|0A|25)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What a failure of PostgreSQL, or on the way to it, means to us. */
export function postgresError(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string };
  if (!SQLSTATE.test(code)) return new DatabaseUnavailableError({ cause: error });
  if (code === '23505') return new UniqueViolationError();
  if (CONFLICT.has(code)) return new TransactionConflictError();
  if (UNAVAILABLE.test(code)) return new DatabaseUnavailableError({ cause: error });
  return new StatementFailedError(TELLING.test(code) ? `${code} ${message}` : code);
}
