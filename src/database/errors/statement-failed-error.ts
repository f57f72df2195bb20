import { DomainError, type LogLevel } from '../../common/domain-error';

/** The database refused a statement: a fault of ours. Carries no parameter, which may be personal data. */
export class StatementFailedError extends DomainError {
  readonly code = 'internal_error';
  readonly status = 500;
  override readonly logLevel: LogLevel = 'error';

  /** @param reason SQLite's message or PostgreSQL's SQLSTATE and message, where those cannot show data. */
  constructor(readonly reason: string) {
    super('The database refused a statement.');
  }
}
