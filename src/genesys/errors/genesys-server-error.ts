import { GenesysError } from './genesys-error';

/** 5xx: Genesys failed. Except for a 503 with a code, it may have carried the request out. */
export class GenesysServerError extends GenesysError {
  readonly code = 'genesys_server_error';
  override readonly status = 503;
}
