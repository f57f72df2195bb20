import { GenesysError } from './genesys-error';

/** The OAuth client exists, but its secret is refused. */
export class GenesysClientSecretWrongError extends GenesysError {
  readonly code = 'genesys_client_secret_wrong';
}
