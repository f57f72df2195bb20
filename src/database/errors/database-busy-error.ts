import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** A write waited for the transactions before it for longer than anybody waits for an answer. */
export class DatabaseBusyError extends ServiceUnavailableError {
  readonly code = 'database_busy';

  constructor() {
    super('The database is busy with other writes.', { retryAfterSeconds: 5 });
  }
}
