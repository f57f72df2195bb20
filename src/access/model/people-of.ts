import type { Group } from './snapshot';

/** Ids of those in a group: members, and owners where they count as such. */
export function peopleOf({
  memberIds,
  ownerIds,
  includeOwners,
}: Pick<Group, 'memberIds' | 'ownerIds' | 'includeOwners'>): ReadonlySet<string> {
  return new Set(includeOwners ? [...memberIds, ...ownerIds] : memberIds);
}
