import type { DomainErrorOptions, LogLevel } from '../../common/domain-error';
import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** The database does not answer, or cannot store: not reachable, disk full, or its thread has ended. */
export class DatabaseUnavailableError extends ServiceUnavailableError {
  readonly code = 'database_unavailable';
  override readonly logLevel: LogLevel = 'error';

  constructor(options: DomainErrorOptions = {}) {
    super('The database cannot be used at the moment.', { retryAfterSeconds: 5, ...options });
  }
}
