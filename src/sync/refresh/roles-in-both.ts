import type { AccessIndex } from '../../access/index/access-index';
import { roleInBoth } from '../../access/model/in-both';
import type { Role } from '../../access/model/snapshot';
import { sameContent } from '../../revisions/history/facts/same-content';

/** The roles with what they gave when they were known and give now; those that are gone give nothing. */
export function rolesInBoth(index: AccessIndex, ids: ReadonlySet<string>, now: readonly Role[]): Role[] {
  const found = new Map(now.map((role) => [role.id, role]));
  return [...ids].flatMap((id) => {
    const [before, after] = [index.roles.get(id), found.get(id)];
    if (before !== undefined)
      return [after === undefined ? { ...before, permissions: [], policies: [] } : roleInBoth(before, after)];
    return after === undefined ? [] : [after];
  });
}

/** Those that are not as they are known. */
export function differingRoles(index: AccessIndex, roles: readonly Role[]): Role[] {
  return roles.filter((role) => {
    const known = index.roles.get(role.id);
    return known === undefined || !sameContent(role, known);
  });
}
