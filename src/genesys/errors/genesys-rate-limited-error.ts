import { GenesysError } from './genesys-error';

/** 429: nothing was carried out. */
export class GenesysRateLimitedError extends GenesysError {
  readonly code = 'genesys_rate_limited';
  override readonly status = 503;
}
