import { ServiceUnavailableError } from '../common/service-unavailable-error';

/** 503: whether the key still holds cannot be found out at the moment. Nobody enters meanwhile. */
export class ApiKeysUnavailableError extends ServiceUnavailableError {
  readonly code = 'api_keys_unavailable';

  constructor(cause: unknown) {
    super('API keys cannot be verified. Try again later.', { retryAfterSeconds: 5, cause });
  }
}
