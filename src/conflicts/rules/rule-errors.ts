import { DomainError } from '../../common/domain-error';

/** 409: as many rules are kept as may be. */
export class TooManyRulesError extends DomainError {
  readonly code = 'too_many_conflict_rules';
  readonly status = 409;

  constructor(limit: number) {
    super(`No more than ${limit} conflict rules are kept. Delete some first.`);
  }
}
