import { GenesysError } from './genesys-error';

/** The answer is not the JSON that it should be. */
export class GenesysMalformedAnswerError extends GenesysError {
  readonly code = 'genesys_malformed_answer';
}
