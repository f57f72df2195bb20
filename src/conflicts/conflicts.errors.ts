import { DomainError, ServiceUnavailableError } from '../common/errors';

/** 503: nothing was evaluated yet, so that no list can show that no one breaks a rule. */
export class FindingsNotReadyError extends ServiceUnavailableError {
  readonly code = 'conflicts_not_evaluated';
  override readonly logLevel = 'info';

  constructor() {
    super('Conflict rules have not been evaluated yet; evaluation follows the first snapshot.', {
      retryAfterSeconds: 5,
    });
  }
}

/** 403: who breaks a rule does not accept that. */
export class OwnExceptionError extends DomainError {
  readonly code = 'own_exception';
  readonly status = 403;

  constructor() {
    super('You violate this rule, or a group you are in does. Someone else has to accept it.');
  }
}

/** 409: what is resolved needs no exception. */
export class FindingResolvedError extends DomainError {
  readonly code = 'conflict_resolved';
  readonly status = 409;

  constructor() {
    super('The finding is already resolved.');
  }
}

/** 409: the maximum number of rules is stored. */
export class TooManyRulesError extends DomainError {
  readonly code = 'too_many_conflict_rules';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} conflict rules reached. Delete some first.`);
  }
}
