import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { Role, RolePolicy } from '../model/snapshot';
import { narrowedPolicies } from './narrower-roles';
import { includedPermissions, type UnusedMarks } from './unused-marks';

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
export async function roleUses(index: AccessIndex, marks: UnusedMarks, yielder: Yielder): Promise<RoleUse[]> {
  const counts = await countHolders(index, marks, yielder);
  const uses: RoleUse[] = [];
  for (const role of index.roles.values()) {
    if (yielder.due()) await yielder.yield();
    const holders = counts.get(role.id) ?? { all: 0, unused: 0, notKnown: 0 };
    uses.push({ role, ...permissionUse(index, marks, role.id), holders });
  }
  return uses;
}

async function countHolders(index: AccessIndex, marks: UnusedMarks, yielder: Yielder) {
  const counts = new Map<string, { all: number; unused: number; notKnown: number }>();
  for (const user of index.subjects) {
    if (user.type !== 'user' || user.state === 'deleted') continue;
    if (yielder.due()) await yielder.yield();
    const marked = marks.unusedRolesOf(user.id);
    for (const roleId of new Set([...index.holdings(user)].map(({ grant }) => grant.roleId))) {
      const count = counts.get(roleId) ?? { all: 0, unused: 0, notKnown: 0 };
      count.all++;
      if (marked === undefined) count.notKnown++;
      else if (marked.has(roleId)) count.unused++;
      counts.set(roleId, count);
    }
  }
  return counts;
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
