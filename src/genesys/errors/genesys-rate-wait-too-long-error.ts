import { GenesysError, type GenesysFailure } from './genesys-error';

/** The rate limit leaves no room for an attempt before the call's time is over. */
export class GenesysRateWaitTooLongError extends GenesysError {
  readonly code = 'genesys_rate_wait_too_long';
  override readonly status = 503;

  constructor(failure: GenesysFailure, waitMs: number) {
    const seconds = Math.ceil(waitMs / 1000);
    super(
      `Our rate limit lets ${failure.method} ${failure.path} start in ${seconds} s at best, after its time is over.`,
      failure,
      { retryAfterSeconds: seconds },
    );
  }
}
