import type { Group } from '../../access-model/snapshot';

/** Ids of those in a group: members, and owners where they count as such. */
export function peopleOf({ memberIds, ownerIds, includeOwners }: Group): ReadonlySet<string> {
  return new Set(includeOwners ? [...memberIds, ...ownerIds] : memberIds);
}
