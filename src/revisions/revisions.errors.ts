import { DomainError, ServiceUnavailableError } from '../common/errors';

/** 409: the revision that the caller requests was never made. */
export class RevisionNotReachedError extends DomainError {
  readonly code = 'revision_not_reached';
  readonly status = 409;

  constructor(wanted: number, current: number) {
    super(`Revision ${wanted} was requested; the newest is ${current}.`);
  }
}

const ONE_SUBJECT =
  'fully_consistent refreshes single subjects, and this request is not about one user, group or client. ' +
  'Start a sync with POST /api/v1/sync and request its revision with at_least_as_fresh.';

/** 400: the question is about so many subjects that they cannot all be read again for one answer. */
export class ConsistencyNotPossibleError extends DomainError {
  readonly code = 'consistency_not_possible';
  readonly status = 400;

  constructor(detail = ONE_SUBJECT) {
    super(detail);
  }
}

/** 503: nothing has been read from Genesys yet, so nothing can be answered. */
export class SnapshotMissingError extends DomainError {
  readonly code = 'snapshot_missing';
  readonly status = 503;
  override readonly logLevel = 'warn';

  constructor(retryAfterSeconds: number) {
    super('No snapshot is available yet. See GET /api/v1/sync for the progress.', {
      retryAfterSeconds,
    });
  }
}

/** 503: the newest snapshot is past `SNAPSHOT_MAX_AGE`; an answer from it could allow what was revoked since. */
export class SnapshotTooOldError extends DomainError {
  readonly code = 'snapshot_too_old';
  readonly status = 503;
  override readonly logLevel = 'warn';

  constructor(retryAfterSeconds: number) {
    super('The newest snapshot is older than SNAPSHOT_MAX_AGE. See GET /api/v1/sync.', {
      retryAfterSeconds,
    });
  }
}

/** 404: a revision that never existed, or that retention purged. */
export class SnapshotNotFoundError extends DomainError {
  readonly code = 'snapshot_not_found';
  readonly status = 404;

  constructor(revision: number, nearestKept: number | undefined) {
    const instead =
      nearestKept === undefined ? 'None has been stored yet.' : `The nearest stored one is ${nearestKept}.`;
    super(`Revision ${revision} has no snapshot. ${instead}`);
  }
}

/** 404: no revision is stored that is not later than the requested moment, or the moment has not come yet. */
export class MomentNotKeptError extends DomainError {
  readonly code = 'moment_not_kept';
  readonly status = 404;
}

/** 503: too many callers wait for past revisions to be compiled. */
export class PastRevisionsBusyError extends ServiceUnavailableError {
  readonly code = 'past_revisions_busy';

  constructor() {
    super('Too many questions wait for past revisions. Ask again later.', { retryAfterSeconds: 5 });
  }
}

/** Another instance stores a snapshot, or has stored one in the meantime. Nothing of this one is visible. */
export class StoringOvertakenError extends ServiceUnavailableError {
  readonly code = 'storing_overtaken';

  constructor() {
    super('Superseded by a snapshot from another instance.', { retryAfterSeconds: 5 });
  }
}
