import type { GenesysFailure } from '../errors/genesys-error';
import type { GenesysRequest } from './transport';

/** What an error tells about the request that failed: never its URL, headers or body. */
export function failureOf(request: GenesysRequest, answer: Partial<GenesysFailure> = {}): GenesysFailure {
  return {
    method: request.method,
    path: request.pathTemplate,
    attempts: request.progress.attempts,
    ...answer,
  };
}
