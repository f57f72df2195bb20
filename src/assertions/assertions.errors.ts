import { DomainError, NotFoundError, ServiceUnavailableError } from '../common/errors';

/** 409: the maximum number of assertions is stored. */
export class TooManyAssertionsError extends DomainError {
  readonly code = 'too_many_assertions';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} assertions reached. Delete some first.`);
  }
}

/** 503: nothing has been evaluated yet, so that no answer can say that anything holds. */
export class AssertionsNotEvaluatedError extends ServiceUnavailableError {
  readonly code = 'assertions_not_evaluated';
  override readonly logLevel = 'info';

  constructor() {
    super('Assertions have not been evaluated yet; evaluation follows the first snapshot.', {
      retryAfterSeconds: 5,
    });
  }
}

/** 404. */
export function noSuchAssertion(): NotFoundError {
  return new NotFoundError('Assertion not found.');
}
