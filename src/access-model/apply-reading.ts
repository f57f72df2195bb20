import type { Grant, Group, Snapshot } from './snapshot';
import type { GroupPicture, SubjectPicture, SubjectReading, UserPicture } from './subject-picture';

/** The snapshot with these subjects as they were read by themselves. What they do not concern stays the same object. */
export function applyReading(snapshot: Snapshot, { pictures, roles }: SubjectReading): Snapshot {
  const known = roles.reduce((list, role) => replaced(list, role.id, role), snapshot.roles);
  return pictures.reduce(applyPicture, { ...snapshot, roles: known });
}

function applyPicture(before: Snapshot, picture: SubjectPicture): Snapshot {
  const snapshot = { ...before, grants: regranted(before.grants, picture) };
  switch (picture.type) {
    case 'user':
      return {
        ...snapshot,
        users: replaced(snapshot.users, picture.id, picture.user),
        groups: regrouped(snapshot, picture),
      };
    case 'group':
      return { ...snapshot, groups: replaced(snapshot.groups, picture.id, groupOf(before, picture)) };
    case 'oauth_client':
      return { ...snapshot, oauthClients: replaced(snapshot.oauthClients, picture.id, picture.client) };
  }
}

/** The list with one entry in place of all that have its id, or with none. */
function replaced<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  entry?: T,
): readonly T[] {
  const at = list.findIndex((one) => one.id === id);
  if (at < 0) return entry === undefined ? list : [...list, entry];
  const others = list.filter((one, i) => i === at || one.id !== id);
  return entry === undefined ? others.toSpliced(at, 1) : others.with(at, entry);
}

function regranted(grants: readonly Grant[], { type, id, grants: held }: SubjectPicture): readonly Grant[] {
  const others = grants.filter((grant) => grant.subjectId !== id || grant.subjectType !== type);
  for (const { roleId, divisionId } of held)
    others.push({ subjectType: type, subjectId: id, roleId, divisionId });
  return others;
}

/** As in a full reading, a group without roles has no members here. */
function groupOf({ groups }: Snapshot, { group, memberIds, id }: GroupPicture): Group | undefined {
  if (group === undefined) return undefined;
  const known = memberIds ?? groups.find((one) => one.id === id)?.memberIds ?? [];
  return { ...group, memberIds: group.rolesEnabled ? known : [] };
}

/**
 * The groups, with the user in those that pass roles to him and in no other one. A group that has no role to pass
 * says nothing of who is in it.
 */
function regrouped({ groups, grants }: Snapshot, user: UserPicture): readonly Group[] {
  const withRoles = new Set<string>();
  for (const { subjectType, subjectId } of grants) if (subjectType === 'group') withRoles.add(subjectId);
  return groups.map((group) => {
    if (group.state !== 'active' || !group.rolesEnabled || !withRoles.has(group.id)) return group;
    const counts = countsIn(group, user.id);
    if (user.groupIds.has(group.id) === counts) return group;
    return counts ? withoutPerson(group, user.id) : { ...group, memberIds: [...group.memberIds, user.id] };
  });
}

function countsIn({ memberIds, ownerIds, includeOwners }: Group, userId: string): boolean {
  return memberIds.includes(userId) || (includeOwners && ownerIds.includes(userId));
}

/** An owner who should count and does not: what Genesys says of the user goes before what the group says. */
function withoutPerson(group: Group, userId: string): Group {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== userId);
  const ownerIds = group.includeOwners ? others(group.ownerIds) : group.ownerIds;
  return { ...group, memberIds: others(group.memberIds), ownerIds };
}
