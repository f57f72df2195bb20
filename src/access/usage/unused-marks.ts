import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/** What Genesys marks as unused. Undefined: it did not tell, or has not worked anything out. */
export interface UnusedMarks {
  readonly unusedRolesOf: (userId: string) => ReadonlySet<string> | undefined;
  readonly unusedPermissionsOf: (roleId: string) => ReadonlySet<string> | undefined;
}

/** Genesys never says that something is used: what it does not mark may be used. */
export type MarkedUse = 'unused' | 'not_known';

/** A role that a user holds and does not use, or of which that is not known. */
export interface UserRoleUse {
  readonly user: IndexedSubject;
  readonly roleId: string;
  readonly use: MarkedUse;
  /** Whether the user holds it directly. */
  readonly isDirect: boolean;
  /** Groups that pass it to the user. */
  readonly groupIds: readonly string[];
}

/** A permission that a role includes and that no holder of the role uses, or of which that is not known. */
export interface RolePermissionUse {
  readonly roleId: string;
  readonly permission: string;
  readonly use: MarkedUse;
}

/** Roles that users hold at this revision, whatever the state of the user except deleted. */
export function* unusedRoles(
  index: AccessIndex,
  marks: UnusedMarks,
  wanted: MarkedUse,
): Generator<UserRoleUse> {
  for (const user of index.subjects) {
    if (user.type !== 'user' || user.state === 'deleted') continue;
    const marked = marks.unusedRolesOf(user.id);
    if ((marked === undefined ? 'not_known' : 'unused') !== wanted) continue;
    const roles = byRole(index.holdings(user));
    for (const [roleId, holdings] of roles) {
      if (marked !== undefined && !marked.has(roleId)) continue;
      const groupIds = holdings.flatMap(({ groupId }) => (groupId === undefined ? [] : [groupId]));
      const isDirect = groupIds.length < holdings.length;
      yield { user, roleId, use: wanted, isDirect, groupIds: [...new Set(groupIds)] };
    }
  }
}

/** Permissions that roles include at this revision. */
export function* unusedPermissions(
  index: AccessIndex,
  marks: UnusedMarks,
  wanted: MarkedUse,
): Generator<RolePermissionUse> {
  for (const roleId of index.roles.keys()) {
    const marked = marks.unusedPermissionsOf(roleId);
    if ((marked === undefined ? 'not_known' : 'unused') !== wanted) continue;
    for (const permission of includedPermissions(index, roleId))
      if (marked?.has(permission) !== false) yield { roleId, permission, use: wanted };
  }
}

/** All that a role includes, on a condition or not, sorted. */
export function includedPermissions(index: AccessIndex, roleId: string): string[] {
  const numbers = index.gives(roleId)?.named.numbers() ?? [];
  return [...numbers].map((number) => index.permissions.nameOf(number)).sort();
}

function byRole(holdings: Iterable<Holding>): Map<string, Holding[]> {
  const roles = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const some = roles.get(holding.grant.roleId);
    if (some === undefined) roles.set(holding.grant.roleId, [holding]);
    else some.push(holding);
  }
  return roles;
}
