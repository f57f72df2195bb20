import { GenesysError, type GenesysFailure } from './genesys-error';

/** No answer: refused, reset, unresolved. */
export class GenesysNetworkError extends GenesysError {
  readonly code = 'genesys_network_error';
  override readonly status = 503;

  constructor(
    failure: GenesysFailure,
    /** The system's or undici's code, as in `ECONNRESET`. */
    readonly fault: string,
    /** False when the request certainly never left. */
    readonly mayHaveBeenSent: boolean,
  ) {
    super(`${failure.method} ${failure.path}: no answer from Genesys (${fault}).`, failure);
  }
}
