import { DomainError, ServiceUnavailableError } from '../common/errors';
import type { OwnPermission } from '../auth/own-permissions';
import { UnauthenticatedError } from '../auth/auth.errors';

/** 503: whether the key is still valid cannot be determined at the moment. No one is admitted in the meantime. */
export class ApiKeysUnavailableError extends ServiceUnavailableError {
  readonly code = 'api_keys_unavailable';

  constructor(cause: unknown) {
    super('API keys cannot be verified. Try again later.', { retryAfterSeconds: 5, cause });
  }
}

/** 403: a key ends with the credential that creates it at the latest. */
export class KeyOutlivesCreatorError extends DomainError {
  readonly code = 'key_outlives_creator';
  readonly status = 403;

  /** `latest` is undefined where the creator's credential has ended, or its end is not known. */
  constructor(latest: string | undefined) {
    super(
      (latest === undefined
        ? 'A key cannot outlive the credential that creates it, and that one has expired or its expiry is unknown.'
        : `A key cannot outlive the credential that creates it: expiresAt must not be after ${latest}.`) +
        ' Create it with an administrator key that does not expire, or set API_KEYS_TOKEN_LIFETIME.',
    );
  }
}

/** 403: the roles of the key would give permissions that its creator lacks; the message names them. */
export class PermissionNotHeldError extends DomainError {
  readonly code = 'permission_not_held';
  readonly status = 403;

  constructor(permissions: readonly OwnPermission[]) {
    super(`You cannot grant permissions you do not have: ${permissions.join(', ')}.`);
  }
}

/** 409: as many keys are live as may be at once. */
export class TooManyApiKeysError extends DomainError {
  readonly code = 'too_many_api_keys';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} active API keys reached. Revoke some first.`);
  }
}

/** 409: keys that create keys that create keys must come to an end. */
export class KeyLineTooLongError extends DomainError {
  readonly code = 'key_line_too_long';
  readonly status = 409;

  constructor(max: number) {
    super(`Limit of ${max} keys in a line of creators reached. Use another key.`);
  }
}

/** 401: the key that creates another one was revoked, or has expired, while it did. */
export function creatorGone(): UnauthenticatedError {
  return new UnauthenticatedError(true);
}
