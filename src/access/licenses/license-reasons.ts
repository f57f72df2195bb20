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
  userCount: number;
  /** Those of them who hold nothing else of the definition, and this through no other role. */
  soleUserCount: number;
}

export interface LicenseReasons {
  /** By permission, then by role. */
  readonly reasons: readonly Readonly<LicenseReason>[];
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
  const reasons = new Map<string, LicenseReason>();
  const demanding = demandingPermissions(index, facts, licenseId);
  let [userCount, unexplainedUserCount] = [0, 0];
  for (const { roleIds, users } of await roleSets(index)) {
    if (neededFor(roleIds, facts.inferred)?.includes(licenseId) !== true) continue;
    userCount += users.length;
    const held = roleIds.flatMap((roleId) => demanding(roleId).map((permission) => ({ roleId, permission })));
    if (held.length === 0) unexplainedUserCount += users.length;
    for (const { roleId, permission } of held) {
      const key = JSON.stringify([permission, roleId]);
      const reason = reasons.get(key) ?? { permission, roleId, userCount: 0, soleUserCount: 0 };
      reasons.set(key, reason);
      reason.userCount += users.length;
      if (held.length === 1) reason.soleUserCount += users.length;
    }
  }
  const sorted = [...reasons.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return { reasons: sorted.map(([, reason]) => reason), userCount, unexplainedUserCount };
}

/** The permissions of a role that the definition of the licence lists, sorted; on a condition or not. */
export function demandingPermissions(
  index: AccessIndex,
  { definitions }: Pick<LicenseFacts, 'definitions'>,
  licenseId: string,
): (roleId: string) => readonly string[] {
  const listed = [...(definitions.get(licenseId)?.permissions ?? [])]
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
