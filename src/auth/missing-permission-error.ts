import { DomainError } from '../common/domain-error';
import type { Caller } from './caller';
import type { OwnPermission } from './own-permissions';
import { rolesThatGive } from './own-roles';

/** 403: the caller is known, and lacks the permission; the message names it, the roles that give it, and the caller's. */
export class MissingPermissionError extends DomainError {
  readonly code = 'missing_permission';
  readonly status = 403;

  /** `caller`: whom the entrance refused; of it only the roles are shown. */
  constructor(
    readonly permission: OwnPermission,
    readonly caller?: Caller,
  ) {
    super(sentence(permission, caller), {
      headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
    });
  }
}

function sentence(permission: OwnPermission, caller: Caller | undefined): string {
  const needed = `This needs the permission ${permission}. Required one of: ${rolesThatGive(permission).join(', ')}.`;
  if (caller === undefined) return needed;
  return `${needed} User roles: ${caller.roles.join(', ') || 'none'}.`;
}
