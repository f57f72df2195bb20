import { peopleOf } from './people-of';
import type { Group } from './snapshot';

/**
 * The ids of the people to whom each group passes its roles. Groups that pass none are not included. Where a group
 * occurs twice, only what both occurrences agree on counts.
 */
export function roleEnabledGroups(groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, ReadonlySet<string>>();
  const disabled = new Set<string>();
  for (const group of groups) {
    if (group.state !== 'active' || !group.rolesEnabled) disabled.add(group.id);
    const members = peopleOf(group);
    const before = people.get(group.id);
    people.set(group.id, before ? new Set([...before].filter((id) => members.has(id))) : members);
  }
  for (const id of disabled) people.delete(id);
  return people;
}
