import type { DomainError } from '../../common/domain-error';
import { ServiceUnavailableError } from '../../common/service-unavailable-error';

const RETRY_AFTER_SECONDS = 5;

/** 503: so many subjects are being read again already that this one would wait too long. */
export class TooManyRefreshesError extends ServiceUnavailableError {
  readonly code = 'too_many_refreshes';

  constructor() {
    super(
      'Too many subjects are being read again from Genesys. Ask again later, or without fully_consistent.',
      {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      },
    );
  }
}

/** 503: Genesys did not tell what the subject is now; an answer could be older than the question. */
export class SubjectNotReadError extends ServiceUnavailableError {
  readonly code = 'subject_not_read';

  constructor(cause: DomainError) {
    super(`The subject could not be read again from Genesys. ${cause.message}`, {
      retryAfterSeconds: cause.retryAfterSeconds ?? RETRY_AFTER_SECONDS,
      cause,
    });
  }
}

/** 503: Genesys, or the rate limit before it, took longer than somebody can wait. */
export class RefreshTooSlowError extends ServiceUnavailableError {
  readonly code = 'refresh_too_slow';

  constructor(cause: unknown) {
    super(
      'Reading the subject again from Genesys took too long. Ask again later, or without fully_consistent.',
      {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
        cause,
      },
    );
  }
}

/** 503: whenever the subject had been read, another reading told something else of it. */
export class SubjectUnsettledError extends ServiceUnavailableError {
  readonly code = 'subject_unsettled';

  constructor() {
    super('The subject changes while it is read. Ask again.', { retryAfterSeconds: 1 });
  }
}
