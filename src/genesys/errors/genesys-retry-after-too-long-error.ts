import { GenesysError, type GenesysFailure } from './genesys-error';

/** Genesys asks to wait longer than the call may take. */
export class GenesysRetryAfterTooLongError extends GenesysError {
  readonly code = 'genesys_retry_after_too_long';
  override readonly status = 503;

  constructor(failure: GenesysFailure, retryAfterMs: number, leftMs: number, cause: unknown) {
    const seconds = Math.ceil(retryAfterMs / 1000);
    super(
      `Genesys asks to retry ${failure.method} ${failure.path} in ${seconds} s, ` +
        `but the call has only ${Math.max(0, Math.floor(leftMs / 1000))} s left.`,
      failure,
      { retryAfterSeconds: seconds, cause },
    );
  }
}
