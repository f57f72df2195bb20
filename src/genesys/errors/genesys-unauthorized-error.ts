import { GenesysError } from './genesys-error';

/** 401: the token is not (or no longer) accepted. */
export class GenesysUnauthorizedError extends GenesysError {
  readonly code = 'genesys_unauthorized';
}
