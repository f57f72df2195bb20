import type { AccessIndex } from '../index/access-index';
import type { Role, RolePolicy } from '../model/snapshot';
import { narrowedPolicies } from './narrower-roles';
import { includedPermissions, unusedRoles, type UnusedMarks } from './unused-marks';

/** What is known of the use of a role by the users who hold it. */
export interface RoleUse {
  readonly role: Role;
  readonly permissionCount: number;
  /** What no holder uses, sorted; undefined when it is not known. */
  readonly unused: readonly string[] | undefined;
  readonly holders: HolderCounts;
}

/** Users who hold a role, directly or through groups. */
interface HolderCounts {
  readonly all: number;
  /** Those who do not use it. */
  readonly unused: number;
  readonly notKnown: number;
}

/** The use of every role of the revision. */
export function roleUses(index: AccessIndex, marks: UnusedMarks): RoleUse[] {
  const unused = countByRole(unusedRoles(index, marks, 'unused'));
  const notKnown = countByRole(unusedRoles(index, marks, 'not_known'));
  const all = countByRole(unusedRoles(index, nothingMarked, 'not_known'));
  return [...index.roles.values()].map((role): RoleUse => {
    const countIn = (counts: ReadonlyMap<string, number>) => counts.get(role.id) ?? 0;
    const holders = { all: countIn(all), unused: countIn(unused), notKnown: countIn(notKnown) };
    return { role, ...permissionUse(index, marks, role.id), holders };
  });
}

/** The role without what no holder uses; undefined when that is not known, nothing, or all of it. */
export function roleWithoutUnused(
  index: AccessIndex,
  { role, unused }: RoleUse,
): { readonly policies: readonly RolePolicy[]; readonly permissions: readonly string[] } | undefined {
  const kept = new Set(includedPermissions(index, role.id));
  const all = kept.size;
  for (const permission of unused ?? []) kept.delete(permission);
  if (kept.size === all || kept.size === 0) return undefined;
  return {
    policies: narrowedPolicies(index, role, kept),
    permissions: role.permissions.filter((one) => kept.has(one)),
  };
}

function permissionUse(index: AccessIndex, marks: UnusedMarks, roleId: string) {
  const included = includedPermissions(index, roleId);
  const marked = marks.unusedPermissionsOf(roleId);
  return {
    permissionCount: included.length,
    unused: marked && included.filter((permission) => marked.has(permission)),
  };
}

const nothingMarked: UnusedMarks = {
  unusedRolesOf: () => undefined,
  unusedPermissionsOf: () => undefined,
};

function countByRole(rows: Iterable<{ readonly roleId: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { roleId } of rows) counts.set(roleId, (counts.get(roleId) ?? 0) + 1);
  return counts;
}
