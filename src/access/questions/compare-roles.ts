import type { Condition } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { compareAccess, type Comparison } from './comparison';
import { sortedByText } from './sorted-by-text';

/** How a role includes a permission. */
export interface RoleAccess {
  /** One of these must hold; empty when the permission is unconditional. */
  readonly conditions: readonly Condition[];
}

/** Compares roles by the permissions that they expand to. A role that does not exist includes nothing. */
export function compareRoles(index: AccessIndex, roleIds: readonly string[]): Comparison<RoleAccess> {
  const compared = roleIds.map((id) => ({ id, access: accessOf(index, id) }));
  return compareAccess(index, compared);
}

function accessOf(index: AccessIndex, roleId: string): Map<string, RoleAccess> {
  const gives = index.gives(roleId);
  const access = new Map<string, RoleAccess>();
  for (const number of gives?.named.numbers() ?? []) {
    const conditions = sortedByText(gives?.conditionsOf(number) ?? []);
    access.set(index.permissions.nameOf(number), { conditions });
  }
  return access;
}
