import { DomainError } from '../common/domain-error';

const RETRY_AFTER_SECONDS = 2;

/** 503: the revision that the caller asks for is not here yet. */
export class RevisionNotReachedError extends DomainError {
  readonly code = 'revision_not_reached';
  readonly status = 503;

  constructor(wanted: number, current: number) {
    super(`Revision ${wanted} is asked for, and the newest is ${current}.`, {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
}

const ONE_SUBJECT =
  'fully_consistent reads the subject again, and this question is not about one user, group or client. ' +
  'Start a reading with POST /api/v1/sync and ask with at_least_as_fresh for the revision that it makes.';

/** 400: the question is about so many subjects that they cannot all be read again for one answer. */
export class ConsistencyNotPossibleError extends DomainError {
  readonly code = 'consistency_not_possible';
  readonly status = 400;

  constructor(detail = ONE_SUBJECT) {
    super(detail);
  }
}
