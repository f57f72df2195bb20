import {
  GenesysClientSecretWrongError,
  GenesysClientUnknownError,
  type GenesysError,
  type GenesysFailure,
  GenesysTokenThrottledError,
} from '../genesys.errors';

export const TOKEN_PATH = '/oauth/token';

/**
 * What the token endpoint's own refusals mean (RFC 6749 §5.2, with the wording of Genesys). It throttles with 400
 * `invalid_request`; undefined for anything that its status describes well enough.
 */
export function tokenResponseError(
  failure: GenesysFailure,
  body: Record<string, unknown>,
  retryAfterSeconds?: number,
): GenesysError | undefined {
  const description = `${text(body.error_description)} ${text(body.description)}`;
  if (body.error === 'invalid_request' && /rate limit/i.test(description)) {
    const message = 'The token endpoint of Genesys is throttling: too many token requests.';
    return new GenesysTokenThrottledError(message, failure, { retryAfterSeconds });
  }
  if (body.error !== 'invalid_client' && body.error !== 'unauthorized_client') return undefined;
  if (/not found/i.test(description)) {
    const message = 'Genesys does not recognise our OAuth client. Check the client id and the region.';
    return new GenesysClientUnknownError(message, failure);
  }
  const message =
    'Genesys rejects the credentials of our OAuth client. Check its secret and that it is active.';
  return new GenesysClientSecretWrongError(message, failure);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
