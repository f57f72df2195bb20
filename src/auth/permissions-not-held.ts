import type { Caller } from './caller';
import { ownRoles, type OwnRole } from './own-roles';
import type { OwnPermission } from './own-permissions';

/** The permissions that the roles include and the caller lacks. No one can grant what they do not hold. */
export function permissionsNotHeld(
  { permissions }: Pick<Caller, 'permissions'>,
  roles: readonly OwnRole[],
): OwnPermission[] {
  const given = new Set<OwnPermission>(roles.flatMap((role) => ownRoles[role]));
  return [...given].filter((permission) => !permissions.has(permission)).sort();
}
