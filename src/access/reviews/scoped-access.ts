import { powerfulPermissions } from '../conflicts/powerful-permissions';
import { matchPatterns } from '../conflicts/permission-pattern';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { peopleOf } from '../model/people-of';
import { ALL_DIVISIONS, type Grant, type Group, type User } from '../model/snapshot';
import type { PermissionsOfCategory, ReviewScope } from './review-scope';

/** What of a revision a scope selects. */
export interface ScopedAccess {
  readonly coversSubject: (subject: IndexedSubject) => boolean;
  readonly coversGrant: (grant: Pick<Grant, 'roleId' | 'divisionId'>) => boolean;
}

/** A scope, compiled for one revision. */
export function scopedAccess(
  index: AccessIndex,
  scope: ReviewScope,
  permissionsOf: PermissionsOfCategory,
): ScopedAccess {
  return { coversSubject: subjectTest(index, scope), coversGrant: grantTest(index, scope, permissionsOf) };
}

function subjectTest(index: AccessIndex, scope: ReviewScope): ScopedAccess['coversSubject'] {
  const types = setOf(scope.subjectTypes);
  const users = setOf(scope.userIds);
  const divisions = setOf(scope.userDivisionIds);
  const groups = setOf(scope.groupIds);
  const people = groups && peopleIn(index, groups);
  return ({ type, id, entity }) => {
    if (types?.has(type) === false) return false;
    if (users !== undefined && (type !== 'user' || !users.has(id))) return false;
    if (divisions !== undefined && (type !== 'user' || !isOfDivision(entity as User | undefined, divisions)))
      return false;
    if (groups === undefined || people === undefined) return true;
    return type === 'group' ? groups.has(id) : type === 'user' && people.has(id);
  };
}

function isOfDivision(user: User | undefined, divisions: ReadonlySet<string>): boolean {
  return user?.divisionId !== undefined && divisions.has(user.divisionId);
}

function peopleIn(index: AccessIndex, groups: ReadonlySet<string>): ReadonlySet<string> {
  const people = new Set<string>();
  for (const id of groups) {
    const group = index.subject('group', id)?.entity as Group | undefined;
    if (group !== undefined) for (const one of peopleOf(group)) people.add(one);
  }
  return people;
}

function grantTest(
  index: AccessIndex,
  scope: ReviewScope,
  permissionsOf: PermissionsOfCategory,
): ScopedAccess['coversGrant'] {
  const roles = setOf(scope.roleIds);
  const divisions = setOf(scope.divisionIds);
  const wanted = [
    scope.permissions,
    scope.dataCategories?.flatMap((category) => permissionsOf(category)),
    scope.powerfulOnly === true ? powerfulPermissions : undefined,
  ].filter((patterns) => patterns !== undefined);
  const includesAll = onceForEach((roleId) => wanted.every((patterns) => includes(index, roleId, patterns)));
  return ({ roleId, divisionId }) => {
    if (roles?.has(roleId) === false) return false;
    if (divisions !== undefined && divisionId !== ALL_DIVISIONS && !divisions.has(divisionId)) return false;
    return includesAll(roleId);
  };
}

/** Whether a role includes one of the permissions, be it on a condition. */
export function includes(index: AccessIndex, roleId: string, patterns: readonly string[]): boolean {
  const included = index.gives(roleId)?.named.clone();
  included?.intersect(matchPatterns(index, patterns));
  return included !== undefined && included.count > 0;
}

/** Roles are few, and grants many. */
export function onceForEach<Value>(of: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    let value = known.get(id);
    if (value === undefined) known.set(id, (value = of(id)));
    return value;
  };
}

function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list && new Set(list);
}
