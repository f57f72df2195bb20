import { DomainError, ServiceUnavailableError } from '../common/errors';
import type { HeldBack } from './held-back/held-back';
import type { SnapshotPart } from '../access/model/snapshot';
import { GenesysError } from '../genesys/genesys.errors';

/** 502: a sync run lost more than is believed at once. The snapshot before it stays, and gets no younger. */
export class SyncHeldBackError extends DomainError {
  readonly code = 'sync_held_back';
  readonly status = 502;
  override readonly logLevel = 'error';

  constructor(readonly heldBack: HeldBack) {
    super(
      `Too much was lost at once: ${heldBack.losses.map((loss) => `${loss.gone} of ${loss.before} ${loss.kind}`).join(', ')}. ` +
        'The previous snapshot stays in place and the sync is repeated. If the loss is correct, accept it with ' +
        'POST /api/v1/sync/held-back/accept; if not, look for the cause in Genesys.',
    );
  }
}

/** 404: no sync run is held back. */
export class NothingHeldBackError extends DomainError {
  readonly code = 'nothing_held_back';
  readonly status = 404;

  constructor() {
    super('No sync run is held back. See GET /api/v1/sync.');
  }
}

/** 409: what is held back now is not what the caller was shown. */
export class OtherHeldBackError extends DomainError {
  readonly code = 'other_held_back';
  readonly status = 409;

  constructor() {
    super('Another sync run is held back by now. Review `heldBack` at GET /api/v1/sync and accept its id.');
  }
}

/** A part of the organisation could not be read: the snapshot before stays in place. */
export class PartFailedError extends DomainError {
  readonly code = 'sync_part_failed';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(
    readonly part: SnapshotPart,
    override readonly cause: unknown,
  ) {
    super(
      `Reading ${part} failed. ${cause instanceof DomainError ? cause.message : 'An unexpected error occurred.'}`,
      {
        cause,
      },
    );
  }
}

const RETRY_AFTER_SECONDS = 5;

/** 503: so many subjects are being read again already that this one would wait too long. */
export class TooManyRefreshesError extends ServiceUnavailableError {
  readonly code = 'too_many_refreshes';

  constructor() {
    super('Too many refreshes in progress. Try again later, or without fully_consistent.', {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
}

/** 503: Genesys did not return what the subject is now; an answer could be older than the question. */
export class SubjectNotReadError extends ServiceUnavailableError {
  readonly code = 'subject_not_read';

  constructor(cause: DomainError) {
    super(`The subject could not be refreshed from Genesys. ${cause.message}`, {
      retryAfterSeconds: cause.retryAfterSeconds ?? RETRY_AFTER_SECONDS,
      cause,
    });
  }
}

/** 503: the division in question is not known, and Genesys did not answer in time whether there is one by now. */
export class DivisionsNotReadError extends ServiceUnavailableError {
  readonly code = 'divisions_not_read';

  constructor(cause: unknown) {
    const retryAfterSeconds = cause instanceof GenesysError ? cause.retryAfterSeconds : undefined;
    super(
      'The division is unknown, and the divisions could not be refreshed from Genesys. ' +
        'Try again later, or without fully_consistent.',
      { retryAfterSeconds: retryAfterSeconds ?? RETRY_AFTER_SECONDS, cause },
    );
  }
}

/** 503: Genesys, or the rate limit before it, took longer than a caller can wait. */
export class RefreshTooSlowError extends ServiceUnavailableError {
  readonly code = 'refresh_too_slow';

  constructor(cause: unknown) {
    super(
      'Refreshing the subject from Genesys took too long. Try again later, or without fully_consistent.',
      {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
        cause,
      },
    );
  }
}

/** 503: whenever the subject had been read, another read found something different. */
export class SubjectUnsettledError extends ServiceUnavailableError {
  readonly code = 'subject_unsettled';

  constructor() {
    super('The subject changed during refresh. Try again.', { retryAfterSeconds: 1 });
  }
}
