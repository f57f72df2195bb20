import { GenesysError } from './genesys-error';

/** The region does not know the OAuth client. */
export class GenesysClientUnknownError extends GenesysError {
  readonly code = 'genesys_client_unknown';
}
