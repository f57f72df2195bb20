import { ServiceUnavailableError } from '../service-unavailable-error';

/** 503: as many files are being made as may be at once. */
export class TooManyExportsError extends ServiceUnavailableError {
  readonly code = 'too_many_exports';
  override readonly logLevel = 'info';

  constructor(limit: number) {
    super(`${limit} files are being made, and no more are made at once.`, { retryAfterSeconds: 10 });
  }
}
