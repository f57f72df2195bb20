import { Bitset } from '../matrix/bitset';
import type { Role } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { GENERAL_ADMIN, roleGrantingPermissions } from '../conflicts/powerful-permissions';
import { compareTexts } from './compare-texts';
import type { HolderList } from './holder-list';
import { holdersOf } from './holders';
import { roleRanks } from './role-ranks';
import { SubjectList } from './subject-list';
import { ranksOfTypes } from './subject-ranks';

/** A holder of one of these can assign roles, or widen those that are held. */
export const GRANTING_PERMISSIONS = roleGrantingPermissions;

/** Users of every state who hold no role, directly or through a group. Roles that no longer exist do not count. */
export function usersWithoutRole(index: AccessIndex): SubjectList {
  const holders = new Bitset(index.subjects.length);
  for (const roleId of index.postings.roleIds()) {
    if (index.roles.has(roleId)) holders.unite(roleRanks(index, roleId));
  }
  const users = ranksOfTypes(index, ['user']);
  users.subtract(holders);
  return new SubjectList(index, users);
}

/** Roles that no subject of any kind or state holds, by name and id. A group that passes no roles on does not count. */
export function rolesWithoutHolder(index: AccessIndex): Role[] {
  return [...index.roles.values()]
    .filter(({ id }) => index.postings.of(id).size === 0)
    .sort((one, other) => compareTexts([one.name, one.id], [other.name, other.id]));
}

/** Holders of General Admin. Empty when no role includes it. */
export function adminHolders(index: AccessIndex): HolderList {
  return holdersOf(index, { match: 'any' }, knownNumbers(index, [GENERAL_ADMIN]));
}

/** OAuth clients that hold any of `GRANTING_PERMISSIONS` in some division. */
export function clientsThatCanGrantRoles(index: AccessIndex): HolderList {
  return holdersOf(
    index,
    { match: 'any', types: ['oauth_client'] },
    knownNumbers(index, GRANTING_PERMISSIONS),
  );
}

function knownNumbers(index: AccessIndex, permissions: readonly string[]): number[] {
  return permissions
    .map((permission) => index.permissions.numberOf(permission))
    .filter((number) => index.matrix.knowsPermission(number));
}
