import { GenesysError } from './genesys-error';

/** The caller aborted the call. */
export class GenesysCancelledError extends GenesysError {
  readonly code = 'genesys_cancelled';
  override readonly status = 503;
}
