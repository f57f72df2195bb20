import { DomainError, ServiceUnavailableError } from '../common/errors';

/** Expensive work lasts seconds to minutes. */
const BUSY_RETRY_SECONDS = 10;

/** 429: the caller has made as many requests as one caller may. */
export class RateLimitExceededError extends DomainError {
  readonly code = 'rate_limit_exceeded';
  readonly status = 429;

  constructor(perMinute: number, retryAfterSeconds: number, headers: Readonly<Record<string, string>>) {
    super(`Limit of ${perMinute} a minute for one caller exceeded. Try again after Retry-After.`, {
      retryAfterSeconds,
      headers,
    });
  }
}

/** 429: wrong credentials, after as many others from the same address as may come from one. */
export class TooManyFailedAuthenticationsError extends DomainError {
  readonly code = 'too_many_failed_authentications';
  readonly status = 429;

  constructor(perMinute: number, retryAfterSeconds: number, cause: unknown) {
    super(
      `The credentials are invalid, and this address has sent more than ${perMinute} invalid ones a minute.`,
      { retryAfterSeconds, cause },
    );
  }
}

/** 429: as much expensive work runs for the caller as may for one caller. */
export class TooManyOwnExpensiveRequestsError extends DomainError {
  readonly code = 'too_many_own_expensive_requests';
  readonly status = 429;

  constructor(limit: number) {
    super(`${limit} expensive requests of this caller are already running. Try again when one has ended.`, {
      retryAfterSeconds: BUSY_RETRY_SECONDS,
    });
  }
}

/** 503: as much expensive work runs as may at once. */
export class TooManyExpensiveRequestsError extends ServiceUnavailableError {
  readonly code = 'too_many_expensive_requests';
  override readonly logLevel = 'info';

  constructor(limit: number) {
    super(`${limit} expensive requests are already running. Try again shortly.`, {
      retryAfterSeconds: BUSY_RETRY_SECONDS,
    });
  }
}
