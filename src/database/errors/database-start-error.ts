import { DomainError, type LogLevel } from '../../common/domain-error';

/** The database is not one that this process can run on. The message says what to do; a restart will not help. */
export abstract class DatabaseStartError extends DomainError {
  readonly status = 503;
  override readonly logLevel: LogLevel = 'error';
}
