import { DomainError } from '../common/errors';

/** 404: no revision has been approved as the baseline. */
export class NoBaselineError extends DomainError {
  readonly code = 'no_baseline';
  readonly status = 404;

  constructor() {
    super('No baseline is approved. Approve a stored revision with PUT /api/v1/baseline.');
  }
}

/** 409: so much differs from the baseline that a list of it helps no one. */
export class TooMuchDriftError extends DomainError {
  readonly code = 'too_much_drift';
  readonly status = 409;

  constructor(limit: number) {
    super(
      `More than ${limit.toLocaleString('en')} things differ from the baseline. Approve a newer revision.`,
    );
  }
}

/** 403: no one accepts what changed in their own access. */
export class OwnDriftError extends DomainError {
  readonly code = 'own_drift';
  readonly status = 403;

  constructor() {
    super('One of the items concerns your own access. Someone else has to accept it.');
  }
}

/** 409: the maximum number of accepted items is reached. */
export class TooManyAcceptedError extends DomainError {
  readonly code = 'too_many_accepted';
  readonly status = 409;

  constructor(limit: number) {
    super(
      `At most ${limit.toLocaleString('en')} items can be accepted. Approve a newer revision as the baseline instead.`,
    );
  }
}

/** 409: the baseline changed while items were being accepted. */
export class BaselineChangedError extends DomainError {
  readonly code = 'baseline_changed';
  readonly status = 409;

  constructor() {
    super('The baseline has changed in the meantime. List the drift again.');
  }
}
