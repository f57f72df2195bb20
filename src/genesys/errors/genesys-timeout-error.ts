import { GenesysError } from './genesys-error';

/** One attempt took longer than it may. */
export class GenesysTimeoutError extends GenesysError {
  readonly code = 'genesys_timeout';
  override readonly status = 504;
}
