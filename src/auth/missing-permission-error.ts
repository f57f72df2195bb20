import { DomainError } from '../common/domain-error';
import type { Caller } from './caller';
import type { OwnPermission } from './own-permissions';

/** 403: the caller is known, and lacks the permission that the message names. */
export class MissingPermissionError extends DomainError {
  readonly code = 'missing_permission';
  readonly status = 403;

  /** `caller`: whom the entrance refused, for the audit log; never shown. */
  constructor(
    readonly permission: OwnPermission,
    readonly caller?: Caller,
  ) {
    super(`This needs the permission ${permission}, which none of your roles gives.`, {
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
    });
  }
}
