import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: too many others write purposes, or Genesys lets nobody call it. Nothing was changed. */
export class PurposesBusyError extends ServiceUnavailableError {
  readonly code = 'purposes_busy';

  constructor(retryAfterSeconds = 2, cause?: unknown) {
    super('Purposes cannot be reached at Genesys now. Nothing was changed.', { retryAfterSeconds, cause });
  }
}
