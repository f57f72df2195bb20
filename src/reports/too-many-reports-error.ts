import { ServiceUnavailableError } from '../common/service-unavailable-error';

/** 503: as many reports are being made as may be at once. */
export class TooManyReportsError extends ServiceUnavailableError {
  readonly code = 'too_many_reports';
  override readonly logLevel = 'info';

  constructor(limit: number) {
    super(`${limit} reports are being made, and no more are made at once.`, { retryAfterSeconds: 10 });
  }
}
