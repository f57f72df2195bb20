import { GenesysError } from './genesys-error';

/** The answer is larger than the limit; reading stopped there. */
export class GenesysOversizedAnswerError extends GenesysError {
  readonly code = 'genesys_oversized_answer';
}
