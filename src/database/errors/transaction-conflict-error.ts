import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** The database undid a transaction because of another one at the same time. Doing it again is safe. */
export class TransactionConflictError extends ServiceUnavailableError {
  readonly code = 'transaction_conflict';

  constructor() {
    super('Another change was made at the same time. Nothing was changed.', { retryAfterSeconds: 1 });
  }
}
