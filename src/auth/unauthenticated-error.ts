import { DomainError } from '../common/domain-error';

/** 401: no credentials, or credentials that are not valid. It does not say which part was wrong. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'unauthenticated';
  readonly status = 401;

  /** `presented`: whether there were credentials; RFC 6750 §3.1 names an error only then. */
  constructor(presented: boolean, cause?: unknown) {
    super(
      presented ? 'The credentials are not valid.' : 'Send an API key or a token: Authorization: Bearer ….',
      {
        headers: { 'www-authenticate': presented ? 'Bearer error="invalid_token"' : 'Bearer' },
        cause,
      },
    );
  }
}
