import { DomainError } from '../../common/errors';

/** 404: neither the catalogue nor a role has the requested permission. */
export class UnknownPermissionError extends DomainError {
  readonly code = 'unknown_permission';
  readonly status = 404;

  constructor(permission: string) {
    super(`Unknown permission "${permission.slice(0, 200)}": neither the catalogue nor a role has it.`);
  }
}
