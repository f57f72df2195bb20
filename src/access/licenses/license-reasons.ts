import type { AccessIndex } from '../index/access-index';
import { NOT_INTERNED } from '../matrix/intern-table';
import type { LicenseFacts } from './license-facts';
import { roleSets } from './role-sets';
import { neededFor } from './user-licenses';

/** A permission of a role that is in the definition of a licence. */
export interface LicenseReason {
  readonly permission: string;
  readonly roleId: string;
  /** Users who need the licence and hold the permission through this role. */
  readonly userCount: number;
  /** Those of them who hold nothing else of the definition, and this through no other role. */
  readonly soleUserCount: number;
}

export interface LicenseReasons {
  /** By permission, then by role. */
  readonly reasons: readonly LicenseReason[];
  /** Users who need the licence. */
  readonly userCount: number;
  /** Those of whom the definition does not tell why: Genesys infers it nevertheless. */
  readonly unexplainedUserCount: number;
}

/** Because of which permissions of which roles users need a licence. By its definition, which only explains. */
export async function licenseReasons(
  index: AccessIndex,
  facts: LicenseFacts,
  licenseId: string,
): Promise<LicenseReasons> {
  const demanding = demandingPermissions(index, facts, licenseId);
  // A holder of a role holds all of its permissions: users are counted by role, and not for each permission.
  const [users, soleUsers] = [new Map<string, number>(), new Map<string, number>()];
  let [userCount, unexplainedUserCount] = [0, 0];
  for (const set of await roleSets(index)) {
    if (neededFor(set.roleIds, facts.inferred)?.includes(licenseId) !== true) continue;
    const count = set.users.length;
    userCount += count;
    const roleIds = set.roleIds.filter((roleId) => demanding(roleId).length > 0);
    if (roleIds.length === 0) unexplainedUserCount += count;
    for (const roleId of roleIds) add(users, roleId, count);
    const [only] = roleIds;
    if (only !== undefined && roleIds.length === 1 && demanding(only).length === 1)
      add(soleUsers, only, count);
  }
  const reasons = [...users].flatMap(([roleId, count]) =>
    demanding(roleId).map((permission): LicenseReason => {
      return { permission, roleId, userCount: count, soleUserCount: soleUsers.get(roleId) ?? 0 };
    }),
  );
  return { reasons: reasons.sort(byPermissionAndRole), userCount, unexplainedUserCount };
}

function add(counts: Map<string, number>, roleId: string, count: number): void {
  counts.set(roleId, (counts.get(roleId) ?? 0) + count);
}

function byPermissionAndRole(one: LicenseReason, other: LicenseReason): number {
  if (one.permission !== other.permission) return one.permission < other.permission ? -1 : 1;
  return one.roleId < other.roleId ? -1 : 1;
}

/** The permissions of a role that the definition of the licence lists, sorted; on a condition or not. */
export function demandingPermissions(
  index: AccessIndex,
  { definitions }: Pick<LicenseFacts, 'definitions'>,
  licenseId: string,
): (roleId: string) => readonly string[] {
  const listed = [...new Set(definitions.get(licenseId)?.permissions)]
    .sort()
    .map((permission) => ({ permission, number: index.permissions.numberOf(permission) }))
    .filter(({ number }) => number !== NOT_INTERNED);
  const known = new Map<string, readonly string[]>();
  return (roleId) => {
    const named = index.gives(roleId)?.named;
    const found =
      known.get(roleId) ??
      listed.filter(({ number }) => named?.has(number) === true).map(({ permission }) => permission);
    known.set(roleId, found);
    return found;
  };
}
