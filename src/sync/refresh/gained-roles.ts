import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import { peopleOf } from '../../access/model/people-of';
import type { Group } from '../../access/model/snapshot';
import type { GroupPicture, SubjectPicture, UserPicture } from '../../access/matrix/subject-picture';

/**
 * The roles through which someone may now have what the indexed revision did not include: because of a new grant, a new
 * person in a group, a group that passes on roles now, or someone who is active now. Empty if nothing was gained.
 */
export function gainedRoles(index: AccessIndex, pictures: readonly SubjectPicture[]): ReadonlySet<string> {
  return new Set(pictures.flatMap((picture) => [...gainedBy(index, picture, pictures)]));
}

function gainedBy(
  index: AccessIndex,
  picture: SubjectPicture,
  pictures: readonly SubjectPicture[],
): string[] {
  const known = index.subject(picture.type, picture.id);
  const pairs = new Set((known?.grants ?? []).map(grantKey));
  const came = picture.grants.filter((held) => !pairs.has(grantKey(held))).map(({ roleId }) => roleId);
  const all = picture.grants.map(({ roleId }) => roleId);
  switch (picture.type) {
    case 'user': {
      const isNew = picture.user?.state === 'active' && known?.state !== 'active';
      const groupIds = [...picture.groupIds].filter((id) => isNew || known?.groupIds.includes(id) !== true);
      return [...(isNew ? all : came), ...groupIds.flatMap((id) => rolesOfGroup(index, id, pictures))];
    }
    case 'group':
      return opensUp(index, picture) ? all : came;
    case 'oauth_client':
      return picture.client?.state === 'active' && known?.state !== 'active' ? all : came;
  }
}

/** Whether the group passes on its roles to people to whom it did not before. */
function opensUp(index: AccessIndex, { id, group, memberIds }: GroupPicture): boolean {
  if (group === undefined || group.state !== 'active' || !group.rolesEnabled) return false;
  if (!index.passesRoles(id)) return true;
  const people = index.members(id);
  const known = index.subject('group', id)?.entity as Group | undefined;
  const now = peopleOf({ ...group, memberIds: memberIds ?? known?.memberIds ?? [] });
  return [...now].some((userId) => !people.has(userId));
}

function rolesOfGroup(index: AccessIndex, id: string, pictures: readonly SubjectPicture[]): string[] {
  const picture = pictures.find((one) => one.type === 'group' && one.id === id);
  return (picture ?? index.subject('group', id))?.grants.map(({ roleId }) => roleId) ?? [];
}

/** Whether two reads of the same subjects agree, in any order. */
export function samePictures(first: readonly SubjectPicture[], second: readonly SubjectPicture[]): boolean {
  return JSON.stringify(first.map(told).sort()) === JSON.stringify(second.map(told).sort());
}

function told(picture: SubjectPicture): string {
  const { type, id, grants } = picture;
  const held = grants.map(grantKey).sort();
  switch (picture.type) {
    case 'user':
      return JSON.stringify([type, id, held, picture.user?.state, groupsOf(picture)]);
    case 'group': {
      const { group, memberIds } = picture;
      const attributes = group && [
        group.state,
        group.rolesEnabled,
        group.includeOwners,
        group.ownerIds.toSorted(),
      ];
      return JSON.stringify([type, id, held, attributes, memberIds?.toSorted()]);
    }
    case 'oauth_client':
      return JSON.stringify([type, id, held, picture.client?.state]);
  }
}

function groupsOf({ groupIds }: UserPicture): string[] {
  return [...groupIds].sort();
}
