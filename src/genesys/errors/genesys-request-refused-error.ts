import { GenesysError } from './genesys-error';

/** Any other status that is not a success: 400, 409, 413, a redirect. */
export class GenesysRequestRefusedError extends GenesysError {
  readonly code = 'genesys_request_refused';
}
