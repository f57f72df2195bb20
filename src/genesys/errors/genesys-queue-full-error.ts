import { GenesysError } from './genesys-error';

/** Too many calls wait for the rate limit already. */
export class GenesysQueueFullError extends GenesysError {
  readonly code = 'genesys_queue_full';
  override readonly status = 503;
}
