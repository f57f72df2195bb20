import { DomainError } from '../../common/domain-error';

/** A row with this key exists. Carries no value: a key may be personal data. */
export class UniqueViolationError extends DomainError {
  readonly code = 'already_exists';
  readonly status = 409;

  constructor() {
    super('This exists already.');
  }
}
