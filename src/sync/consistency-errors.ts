import { DomainError } from '../common/domain-error';

/** 409: nobody has made the revision that the caller asks for. */
export class RevisionNotReachedError extends DomainError {
  readonly code = 'revision_not_reached';
  readonly status = 409;

  constructor(wanted: number, current: number) {
    super(`Revision ${wanted} is asked for, and the newest is ${current}.`);
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
