import {
  GenesysClientSecretWrongError,
  GenesysClientUnknownError,
  GenesysNetworkError,
  GenesysProxyError,
  GenesysTimeBudgetError,
  GenesysTimeoutError,
  GenesysUnauthorizedError,
} from './genesys.errors';

/**
 * Why nothing can be read at all, in one sentence for the person who set up the client; undefined for any other
 * failure.
 */
export function noAccessReason(failure: unknown): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  return reasonOf(failure) ?? noAccessReason(failure.cause);
}

function reasonOf(error: Error): string | undefined {
  if (error instanceof GenesysClientSecretWrongError)
    return 'Genesys knows the OAuth client and refuses its secret. Correct GENESYS_CLIENT_SECRET, and check that the client is active.';
  if (error instanceof GenesysClientUnknownError)
    return 'This region does not know the OAuth client. Check GENESYS_CLIENT_ID and GENESYS_REGION: each region has clients of its own.';
  if (error instanceof GenesysUnauthorizedError)
    return 'Genesys issued a token and does not accept it. Check that the OAuth client is active and that GENESYS_REGION is its region.';
  if (error instanceof GenesysNetworkError || error instanceof GenesysProxyError)
    return `Genesys cannot be reached: ${error.explanation}.`;
  if (error instanceof GenesysTimeoutError || error instanceof GenesysTimeBudgetError)
    return 'Genesys does not answer in time. Check the network, the proxy and GENESYS_REGION.';
  return undefined;
}
