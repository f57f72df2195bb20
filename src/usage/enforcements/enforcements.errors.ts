import { DomainError, NotFoundError } from '../../common/errors';

/** 409: the maximum number of enforcements is stored. */
export class TooManyEnforcementsError extends DomainError {
  readonly code = 'too_many_enforcements';
  readonly status = 409;

  constructor(limit: number) {
    super(`Limit of ${limit} enforcements reached. Delete some first.`);
  }
}

/** 404. */
export function noSuchEnforcement(): NotFoundError {
  return new NotFoundError('Enforcement not found.');
}
