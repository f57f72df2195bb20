import type { OwnPermission } from '../auth/own-permissions';
import { DomainError } from '../common/domain-error';

/** 403: the roles of the key would give permissions that its creator lacks; the message names them. */
export class PermissionNotHeldError extends DomainError {
  readonly code = 'permission_not_held';
  readonly status = 403;

  constructor(permissions: readonly OwnPermission[]) {
    super(`You cannot give what you do not hold: ${permissions.join(', ')}.`);
  }
}
