import { DomainError, ServiceUnavailableError } from '../common/errors';
import type { Caller } from './caller';
import type { OwnPermission } from './own-permissions';
import { rolesIncluding } from './own-roles';
import { NO_SESSION_COOKIE } from './session-cookie';

const RETRY_AFTER_SECONDS = 5;

/** 503: the identity behind a Genesys token cannot be determined. No one is admitted in the meantime. */
export class GenesysIdentityUnavailableError extends ServiceUnavailableError {
  readonly code = 'genesys_identity_unavailable';

  constructor(cause?: unknown) {
    super('Token introspection at Genesys is unavailable. Try again later.', {
      retryAfterSeconds: (cause instanceof DomainError && cause.retryAfterSeconds) || RETRY_AFTER_SECONDS,
      cause,
    });
  }
}

/** 503: the maximum number of tokens was validated within this minute. Those already known, and API keys, go on. */
export class TooManyValidationsError extends ServiceUnavailableError {
  readonly code = 'too_many_token_validations';

  constructor(retryAfterSeconds: number) {
    super('Too many unknown Genesys tokens in the last minute. Try again later.', { retryAfterSeconds });
  }
}

/** 503: the OpenID Connect provider, or Genesys, cannot be asked. No one is admitted in the meantime. */
export class SignInUnavailableError extends ServiceUnavailableError {
  readonly code = 'sign_in_unavailable';

  constructor(cause: unknown) {
    super('The provider of the sign-in cannot be reached. Try again later.', {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      cause,
    });
  }
}

/** 503: the issuer's keys cannot be fetched, so no token can be verified. No one is admitted in the meantime. */
export class JwksUnavailableError extends ServiceUnavailableError {
  readonly code = 'jwks_unavailable';

  constructor(cause: unknown) {
    super('The keys that verify tokens cannot be fetched. Try again later.', { retryAfterSeconds: 5, cause });
  }
}

/** 403: a request under a session's cookie that no page of this service is proven to have sent. */
export class ForeignRequestError extends DomainError {
  readonly code = 'foreign_request';
  readonly status = 403;

  constructor() {
    super('A session makes changes only from pages of this service: send the header X-Rolecall-Request: 1.');
  }
}

/** 403: the caller is known, and lacks the permission; the message names it, the roles that give it, and the caller's. */
export class MissingPermissionError extends DomainError {
  readonly code = 'missing_permission';
  readonly status = 403;

  /** `caller`: the caller that the entrance refused; only its roles are shown. */
  constructor(
    readonly permission: OwnPermission,
    readonly caller?: Caller,
  ) {
    super(sentence(permission, caller), {
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
    });
  }
}

function sentence(permission: OwnPermission, caller: Caller | undefined): string {
  const needed = `This needs the permission ${permission}. Required one of: ${rolesIncluding(permission).join(', ')}.`;
  if (caller === undefined) return needed;
  return `${needed} User roles: ${caller.roles.join(', ') || 'none'}.`;
}

/** 403: the route does not declare who may enter, so no one may. A fault of ours: the route must be decorated. */
export class RouteNotDecoratedError extends DomainError {
  readonly code = 'route_not_decorated';
  readonly status = 403;
  override readonly logLevel = 'error';

  constructor() {
    super('This route is not accessible.');
  }
}

/** 401: the session was ended, has expired, or its credential is no longer valid. The browser forgets it. */
export class SessionEndedError extends DomainError {
  readonly code = 'session_ended';
  readonly status = 401;

  constructor(cause?: unknown) {
    super('The session has ended. Sign in again.', {
      headers: { 'www-authenticate': 'Bearer', 'set-cookie': NO_SESSION_COOKIE },
      cause,
    });
  }
}

/** 401: missing or invalid credentials. It does not say which part was wrong. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'unauthenticated';
  readonly status = 401;

  /** `presented`: whether there were credentials; RFC 6750 §3.1 names an error only then. */
  constructor(
    readonly presented: boolean,
    cause?: unknown,
  ) {
    super(
      presented ? 'The credentials are invalid.' : 'Send an API key or a token: Authorization: Bearer ….',
      {
        headers: { 'www-authenticate': presented ? 'Bearer error="invalid_token"' : 'Bearer' },
        cause,
      },
    );
  }
}
