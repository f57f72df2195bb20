import { DomainError } from '../common/domain-error';

/** 503: nothing has been read from Genesys yet, so nothing can be answered. */
export class SnapshotMissingError extends DomainError {
  readonly code = 'snapshot_missing';
  readonly status = 503;
  override readonly logLevel = 'warn';

  constructor(retryAfterSeconds: number) {
    super('The organisation has not been read yet. See GET /api/v1/sync for the progress.', {
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
    super(
      'The newest picture of the organisation is older than SNAPSHOT_MAX_AGE allows. See GET /api/v1/sync.',
      {
        retryAfterSeconds,
      },
    );
  }
}
