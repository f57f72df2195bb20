import { GenesysError } from './genesys-error';

/** The token endpoint throttles: it answers 400 `invalid_request`, not 429. */
export class GenesysTokenThrottledError extends GenesysError {
  readonly code = 'genesys_token_throttled';
  override readonly status = 503;
}
