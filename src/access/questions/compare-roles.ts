import type { Condition } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { compareAccess, type Comparison } from './comparison';
import { sortedByText } from './sorted-by-text';

/** How a role gives a permission. */
export interface RoleAccess {
  /** Of which one must hold; empty when the permission is given plainly. */
  readonly conditions: readonly Condition[];
}

/** Compares roles by the permissions that they expand to. A role that is not there gives nothing. */
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
