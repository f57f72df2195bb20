import { DomainError } from '../common/domain-error';
import type { OwnPermission } from './own-permissions';

/** 403: the caller is known, and lacks the permission that the message names. */
export class MissingPermissionError extends DomainError {
  readonly code = 'missing_permission';
  readonly status = 403;

  constructor(readonly permission: OwnPermission) {
    super(`This needs the permission ${permission}, which none of your roles gives.`, {
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
    });
  }
}
