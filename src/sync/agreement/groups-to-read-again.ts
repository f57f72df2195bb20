import { grantKey } from '../../access/matrix/grant-key';
import { peopleOf } from '../../access/model/people-of';
import type { Steps } from '../../access/model/run-steps';
import type { Grant, Group, Snapshot } from '../../access/model/snapshot';

/** What was read of groups: their listing, with the members, before the grants; and the listing alone after them. */
export interface ReadGroups {
  readonly first: readonly Group[];
  readonly second: readonly Omit<Group, 'memberIds'>[];
  readonly grants: readonly Grant[];
}

/**
 * The groups whose members have to be read again after the grants: those through which someone may now have what no one
 * had through them in the revision before, because a person, a grant or the group's own ability to pass on roles is
 * new. Of the others as many are read again as it takes to make `spare` groups in all, the next ones with each
 * revision. Without a revision before, all are.
 */
export function* groupsToReadAgain(
  before: Snapshot | undefined,
  { first, second, grants }: ReadGroups,
  spare: number,
): Steps<ReadonlySet<string>> {
  const passing = yield* withGrants(first, grants);
  const listed = new Map(second.map((group) => [group.id, group]));
  const known = new Map(before?.groups.map((group) => [group.id, group]));
  const knownGrants = yield* pairsByGroup(before?.grants ?? []);
  const again = new Set<string>();
  const others: string[] = [];
  for (const { group, pairs } of passing) {
    yield;
    const now = listed.get(group.id);
    if (now === undefined || !passesRoles(now)) continue;
    const isOld =
      sameAttributes(group, now) && hasAll(known.get(group.id), group, knownGrants.get(group.id), pairs);
    if (isOld) others.push(group.id);
    else again.add(group.id);
  }
  for (const id of nextOnes(others, spare - again.size, before?.revision ?? 0)) again.add(id);
  return again;
}

interface PassingGroup {
  readonly group: Group;
  readonly pairs: ReadonlySet<string>;
}

function* withGrants(groups: readonly Group[], grants: readonly Grant[]): Steps<PassingGroup[]> {
  const pairs = yield* pairsByGroup(grants);
  return groups
    .filter((group) => passesRoles(group) && pairs.has(group.id) && peopleOf(group).size > 0)
    .map((group) => ({ group, pairs: pairs.get(group.id) ?? new Set() }));
}

function* pairsByGroup(grants: readonly Grant[]): Steps<Map<string, Set<string>>> {
  const byGroup = new Map<string, Set<string>>();
  for (const { subjectType, subjectId, roleId, divisionId } of grants) {
    yield;
    if (subjectType !== 'group') continue;
    const pairs = byGroup.get(subjectId) ?? new Set();
    byGroup.set(subjectId, pairs.add(grantKey({ roleId, divisionId })));
  }
  return byGroup;
}

function passesRoles({ state, rolesEnabled }: Pick<Group, 'state' | 'rolesEnabled'>): boolean {
  return state === 'active' && rolesEnabled;
}

/** Who is a member is read with the help of the owners. */
function sameAttributes(first: Group, { ownerIds, includeOwners }: Omit<Group, 'memberIds'>): boolean {
  const owners = new Set(first.ownerIds);
  const stayed = ownerIds.length === owners.size && ownerIds.every((id) => owners.has(id));
  return stayed && first.includeOwners === includeOwners;
}

/** Whether everyone who is in the group was in it before, and every grant of it was there before. */
function hasAll(
  known: Group | undefined,
  group: Group,
  knownPairs: ReadonlySet<string> | undefined,
  pairs: ReadonlySet<string>,
): boolean {
  if (known === undefined || knownPairs === undefined || !passesRoles(known)) return false;
  const people = peopleOf(known);
  return (
    [...peopleOf(group)].every((id) => people.has(id)) && [...pairs].every((pair) => knownPairs.has(pair))
  );
}

/** So many of the list, going on from where the revision before stopped. */
function nextOnes(ids: readonly string[], count: number, revision: number): readonly string[] {
  if (count <= 0) return [];
  if (count >= ids.length) return ids;
  const start = (revision * count) % ids.length;
  return [...ids.slice(start), ...ids.slice(0, start)].slice(0, count);
}
