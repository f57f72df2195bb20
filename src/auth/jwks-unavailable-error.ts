import { ServiceUnavailableError } from '../common/service-unavailable-error';

/** 503: the issuer's keys cannot be fetched, so no token can be verified. Nobody enters meanwhile. */
export class JwksUnavailableError extends ServiceUnavailableError {
  readonly code = 'jwks_unavailable';

  constructor(cause: unknown) {
    super('The keys that verify tokens cannot be fetched. Try again later.', { retryAfterSeconds: 5, cause });
  }
}
