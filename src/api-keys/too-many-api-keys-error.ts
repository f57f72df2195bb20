import { DomainError } from '../common/domain-error';

/** 409: as many keys are live as may be at once. */
export class TooManyApiKeysError extends DomainError {
  readonly code = 'too_many_api_keys';
  readonly status = 409;

  constructor(limit: number) {
    super(`There are ${limit} live API keys, and no more are allowed. Revoke some first.`);
  }
}
