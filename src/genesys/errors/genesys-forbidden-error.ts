import { GenesysError, type GenesysFailure } from './genesys-error';

/** 403: our client lacks a permission. Names the ones that Genesys says are missing. */
export class GenesysForbiddenError extends GenesysError {
  readonly code = 'genesys_forbidden';

  constructor(
    failure: GenesysFailure,
    readonly missingPermissions: readonly string[],
  ) {
    const named = missingPermissions.length ? ` It lacks: ${missingPermissions.join(', ')}.` : '';
    super(`Genesys refused ${failure.method} ${failure.path} to our client.${named}`, failure);
  }
}
