import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import { peopleOf } from '../../access/model/people-of';
import type { Group } from '../../access/model/snapshot';
import type { RefreshedGroup, RefreshedSubject, RefreshedUser } from '../../access/matrix/refreshed-subject';

/**
 * The roles through which someone may now have what the indexed revision did not include: because of a new grant, a new
 * person in a group, a group that passes on roles now, or someone who is active now. Empty if nothing was gained.
 */
export function gainedRoles(
  index: AccessIndex,
  refreshedSubjects: readonly RefreshedSubject[],
): ReadonlySet<string> {
  return new Set(
    refreshedSubjects.flatMap((refreshed) => [...gainedBy(index, refreshed, refreshedSubjects)]),
  );
}

function gainedBy(
  index: AccessIndex,
  refreshed: RefreshedSubject,
  refreshedSubjects: readonly RefreshedSubject[],
): string[] {
  const known = index.subject(refreshed.type, refreshed.id);
  const pairs = new Set((known?.grants ?? []).map(grantKey));
  const came = refreshed.grants.filter((held) => !pairs.has(grantKey(held))).map(({ roleId }) => roleId);
  const all = refreshed.grants.map(({ roleId }) => roleId);
  switch (refreshed.type) {
    case 'user': {
      const isNew = refreshed.user?.state === 'active' && known?.state !== 'active';
      const groupIds = [...refreshed.groupIds].filter((id) => isNew || known?.groupIds.includes(id) !== true);
      return [
        ...(isNew ? all : came),
        ...groupIds.flatMap((id) => rolesOfGroup(index, id, refreshedSubjects)),
      ];
    }
    case 'group':
      return opensUp(index, refreshed) ? all : came;
    case 'oauth_client':
      return refreshed.client?.state === 'active' && known?.state !== 'active' ? all : came;
  }
}

/** Whether the group passes on its roles to people to whom it did not before. */
function opensUp(index: AccessIndex, { id, group, memberIds }: RefreshedGroup): boolean {
  if (group === undefined || group.state !== 'active' || !group.rolesEnabled) return false;
  if (!index.passesRoles(id)) return true;
  const people = index.members(id);
  const known = index.subject('group', id)?.entity as Group | undefined;
  const now = peopleOf({ ...group, memberIds: memberIds ?? known?.memberIds ?? [] });
  return [...now].some((userId) => !people.has(userId));
}

function rolesOfGroup(
  index: AccessIndex,
  id: string,
  refreshedSubjects: readonly RefreshedSubject[],
): string[] {
  const refreshed = refreshedSubjects.find((one) => one.type === 'group' && one.id === id);
  return (refreshed ?? index.subject('group', id))?.grants.map(({ roleId }) => roleId) ?? [];
}

/** Whether two reads of the same subjects agree, in any order. */
export function isSameRead(first: readonly RefreshedSubject[], second: readonly RefreshedSubject[]): boolean {
  return JSON.stringify(first.map(told).sort()) === JSON.stringify(second.map(told).sort());
}

function told(refreshed: RefreshedSubject): string {
  const { type, id, grants } = refreshed;
  const held = grants.map(grantKey).sort();
  switch (refreshed.type) {
    case 'user':
      return JSON.stringify([type, id, held, refreshed.user?.state, groupsOf(refreshed)]);
    case 'group': {
      const { group, memberIds } = refreshed;
      const attributes = group && [
        group.state,
        group.rolesEnabled,
        group.includeOwners,
        group.ownerIds.toSorted(),
      ];
      return JSON.stringify([type, id, held, attributes, memberIds?.toSorted()]);
    }
    case 'oauth_client':
      return JSON.stringify([type, id, held, refreshed.client?.state]);
  }
}

function groupsOf({ groupIds }: RefreshedUser): string[] {
  return [...groupIds].sort();
}
