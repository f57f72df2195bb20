import type { GenesysFailure } from '../genesys.errors';
import { hostOf } from './host-of';
import type { GenesysRequest } from './transport';

/** What an error reports about the request that failed: never its path with ids, query, headers or body. */
export function failureOf(request: GenesysRequest, answer: Partial<GenesysFailure> = {}): GenesysFailure {
  return {
    method: request.method,
    path: request.pathTemplate,
    host: hostOf(request),
    attempts: request.progress.attempts,
    ...answer,
  };
}
