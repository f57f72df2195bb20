import type { AccessIndex } from '../../access/index/access-index';
import type { Role } from '../../access/model/snapshot';
import { folded } from '../../lists/listing/folded';

/** Which roles are requested; absent members do not restrict. */
export interface RoleFilter {
  /** Part of the name, ignoring case. */
  readonly name?: string;
  readonly isDefault?: boolean;
  /** A permission that the role includes, unconditionally or on a condition. */
  readonly permission?: string;
}

/** Returns a test for whether a role matches the filter. */
export function roleTest(
  index: AccessIndex,
  { name, isDefault, permission }: RoleFilter,
): (role: Role) => boolean {
  const part = folded(name ?? '');
  const number = permission === undefined ? undefined : index.permissions.numberOf(permission);
  return (role) =>
    (name === undefined || folded(role.name).includes(part)) &&
    (isDefault === undefined || role.isDefault === isDefault) &&
    (number === undefined || index.gives(role.id)?.named.has(number) === true);
}
