import { InvalidRequestError, ServiceUnavailableError } from '../common/errors';

/** 400: the period has not ended, so that the same request would give another report later. */
export class PeriodNotOverError extends InvalidRequestError {
  constructor() {
    super([{ pointer: '/query/to', detail: 'must not be in the future' }]);
  }
}

/** 503: as many reports are being made as may be at once. */
export class TooManyReportsError extends ServiceUnavailableError {
  readonly code = 'too_many_reports';
  override readonly logLevel = 'info';

  constructor(limit: number) {
    super(`${limit} reports are already being created. Try again shortly.`, { retryAfterSeconds: 10 });
  }
}
