import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: too many others write purposes, or Genesys lets nobody call it. */
export class PurposesBusyError extends ServiceUnavailableError {
  readonly code = 'purposes_busy';

  constructor(retryAfterSeconds = 2, cause?: unknown) {
    super('Purposes and their retention policies cannot be reached at Genesys now. Try again later.', {
      retryAfterSeconds,
      cause,
    });
  }
}
