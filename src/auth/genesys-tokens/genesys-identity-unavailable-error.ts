import { DomainError } from '../../common/domain-error';
import { ServiceUnavailableError } from '../../common/service-unavailable-error';

const RETRY_AFTER_SECONDS = 5;

/** 503: it cannot be told whom a Genesys token speaks for. Nobody enters meanwhile. */
export class GenesysIdentityUnavailableError extends ServiceUnavailableError {
  readonly code = 'genesys_identity_unavailable';

  constructor(cause?: unknown) {
    super('Genesys cannot be asked about the token. Try again later.', {
      retryAfterSeconds: (cause instanceof DomainError && cause.retryAfterSeconds) || RETRY_AFTER_SECONDS,
      cause,
    });
  }
}
