import type { AccessIndex } from '../index/access-index';
import { demandingPermissions } from './license-reasons';
import type { LicenseDefinition, LicenseFacts } from './license-facts';
import { roleSets, type RoleSet } from './role-sets';
import { neededFor } from './user-licenses';

/** What has to go from a set of roles so that its holders do not need a licence, by the definitions. */
export interface SparingChange {
  readonly set: RoleSet;
  /** Every role of the set with a permission that demands the licence: none of them can stay as it is. Sorted. */
  readonly roleIds: readonly string[];
  /** The other roles of the set. Sorted. */
  readonly remainingRoleIds: readonly string[];
  /** The permissions of the roles that demand it. Sorted. */
  readonly permissions: readonly string[];
}

/** The changes for every set that needs the licence; those that spare most users first. */
export interface SparingChanges {
  readonly changes: readonly SparingChange[];
  /** Users who need the licence. */
  readonly userCount: number;
  /** Those of whom the definitions do not tell why. */
  readonly unexplainedUserCount: number;
}

/**
 * The smallest change for each set. It is only one: as long as a role names a permission of the definition, or of a licence
 * that this one is needed with, the definitions demand the licence.
 */
export async function sparingChanges(
  index: AccessIndex,
  facts: LicenseFacts,
  licenseId: string,
): Promise<SparingChanges> {
  const demanding = neededWith(licenseId, facts.definitions).map((id) =>
    demandingPermissions(index, facts, id),
  );
  const demandedBy = (roleId: string) => demanding.flatMap((permissionsOf) => permissionsOf(roleId));
  const changes: SparingChange[] = [];
  let [userCount, unexplainedUserCount] = [0, 0];
  for (const set of await roleSets(index)) {
    if (neededFor(set.roleIds, facts.inferred)?.includes(licenseId) !== true) continue;
    userCount += set.users.length;
    const roleIds = set.roleIds.filter((roleId) => demandedBy(roleId).length > 0);
    if (roleIds.length === 0) unexplainedUserCount += set.users.length;
    else
      changes.push({
        set,
        roleIds,
        remainingRoleIds: set.roleIds.filter((roleId) => !roleIds.includes(roleId)),
        permissions: [...new Set(roleIds.flatMap(demandedBy))].sort(),
      });
  }
  changes.sort((one, other) => other.set.users.length - one.set.users.length || order(one, other));
  return { changes, userCount, unexplainedUserCount };
}

/** The licence, and every one that it is needed with, directly or through others. */
export function neededWith(licenseId: string, definitions: ReadonlyMap<string, LicenseDefinition>): string[] {
  const found = new Set([licenseId]);
  for (const id of found) {
    for (const one of definitions.values()) if (one.prerequisites.includes(id)) found.add(one.id);
  }
  return [...found];
}

function order(one: SparingChange, other: SparingChange): number {
  return JSON.stringify(one.set.roleIds) < JSON.stringify(other.set.roleIds) ? -1 : 1;
}
