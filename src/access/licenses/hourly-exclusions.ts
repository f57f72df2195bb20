import { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { NOT_INTERNED } from '../matrix/intern-table';
import { roleSets } from './role-sets';

/** A role that includes listed permissions, on a condition or not. */
interface ExcludingRole {
  readonly roleId: string;
  /** Sorted, at least one. */
  readonly permissions: readonly string[];
}

/** A user who is excluded from hourly interacting licensing. */
export interface HourlyExclusion {
  readonly subject: IndexedSubject;
  /** By role id, at least one. */
  readonly roles: readonly ExcludingRole[];
}

/** Whom a list of permissions excludes: users of every state except deleted. */
export interface HourlyExclusions {
  /** By rank. */
  readonly excluded: readonly HourlyExclusion[];
  /** Users of whom no role excludes them, and at least one is missing from the revision: it might. */
  readonly notKnown: number;
  /** All others: the list excludes none of them, and says no more than that. */
  readonly notExcluded: number;
  /** Permissions of the list that the organisation's catalogue does not have. Sorted. */
  readonly unknownPermissions: readonly string[];
}

/** Evaluates every user by the permissions of their roles. Users who hold the same roles are evaluated once. */
export async function hourlyExclusions(
  index: AccessIndex,
  listed: readonly string[],
): Promise<HourlyExclusions> {
  const yielder = new Yielder();
  const excludingRole = excludingRoles(index, listed);
  const excluded: HourlyExclusion[] = [];
  let [notKnown, notExcluded] = [0, 0];
  for (const { roleIds, users } of await roleSets(index)) {
    if (yielder.due()) await yielder.yield();
    const roles = roleIds.map(excludingRole).filter((role) => role !== undefined);
    if (roles.length > 0) for (const subject of users) excluded.push({ subject, roles });
    else if (roleIds.every((roleId) => index.gives(roleId) !== undefined)) notExcluded += users.length;
    else notKnown += users.length;
  }
  excluded.sort((one, other) => one.subject.rank - other.subject.rank);
  const unknownPermissions = distinct(listed).filter(
    (permission) => index.permissions.numberOf(permission) === NOT_INTERNED,
  );
  return { excluded, notKnown, notExcluded, unknownPermissions };
}

/** What each role includes of the list; undefined for nothing. */
function excludingRoles(
  index: AccessIndex,
  listed: readonly string[],
): (roleId: string) => ExcludingRole | undefined {
  const numbers = distinct(listed)
    .map((permission) => ({ permission, number: index.permissions.numberOf(permission) }))
    .filter(({ number }) => number !== NOT_INTERNED);
  const evaluated = new Map<string, ExcludingRole | undefined>();
  return (roleId) => {
    if (evaluated.has(roleId)) return evaluated.get(roleId);
    const named = index.gives(roleId)?.named;
    const given = numbers.filter(({ number }) => named?.has(number) === true);
    const permissions = given.map(({ permission }) => permission);
    const role = permissions.length === 0 ? undefined : { roleId, permissions };
    evaluated.set(roleId, role);
    return role;
  };
}

function distinct(listed: readonly string[]): readonly string[] {
  return [...new Set(listed)].sort();
}
