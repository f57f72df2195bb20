import { UnauthenticatedError } from './auth.errors';

/** Longer than any key or sensible token; anything longer is ignored. */
const MAX_TOKEN_LENGTH = 8 * 1024;

/** `Bearer` in any case, blanks, and one b64token (RFC 6750 §2.1). Two headers joined by a comma do not match. */
const BEARER = /^bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** The token of an Authorization header; throws UnauthenticatedError without a well-formed one. */
export function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') throw new UnauthenticatedError(false);
  const token = authorization.length <= MAX_TOKEN_LENGTH + 16 ? BEARER.exec(authorization)?.[1] : undefined;
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw new UnauthenticatedError(true);
  return token;
}
