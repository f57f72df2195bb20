import { grantKey } from '../../access/matrix/grant-key';
import { clientInBoth, groupInBoth, roleInBoth, userInBoth } from '../../access/model/in-both';
import { peopleOf } from '../../access/model/people-of';
import type { Steps } from '../../access/model/run-steps';
import type { Grant, Group, Snapshot } from '../../access/model/snapshot';

/**
 * What a sync run found (`whole`) with what was read of single subjects in the meantime (`taken`), as far as both may
 * be combined. A state, or what a role includes, counts only if both agree: the one may be older than a grant of the
 * other. A person who is new in a group of which the sync run knows grants that the revision of the single subjects
 * (`newest`) does not know waits for the next sync run, as the two may never have been true together.
 */
export function* notWider(whole: Snapshot, taken: Snapshot, newest: Snapshot | undefined): Steps<Snapshot> {
  return {
    ...taken,
    users: yield* each(whole.users, taken.users, userInBoth),
    oauthClients: yield* each(whole.oauthClients, taken.oauthClients, clientInBoth),
    roles: yield* each(whole.roles, taken.roles, roleInBoth),
    groups: yield* groupsOf(whole, taken, newest),
  };
}

function* each<T extends { readonly id: string }>(
  whole: readonly T[],
  taken: readonly T[],
  meet: (first: T, second: T) => T,
): Steps<readonly T[]> {
  if (whole === taken) return taken;
  const known = new Map<string, T>();
  for (const one of whole) {
    known.set(one.id, one);
    yield;
  }
  const result: T[] = [];
  for (const one of taken) {
    const before = known.get(one.id);
    result.push(before === undefined || before === one ? one : meet(before, one));
    yield;
  }
  return result;
}

function* groupsOf(whole: Snapshot, taken: Snapshot, newest?: Snapshot): Steps<readonly Group[]> {
  const known = new Map(whole.groups.map((group) => [group.id, group]));
  const widened = new Set(
    taken.groups.filter((group) => isWider(known.get(group.id), group)).map(({ id }) => id),
  );
  if (widened.size === 0) return taken.groups;
  const now = yield* pairsOf(taken.grants, widened);
  const then = yield* pairsOf(newest?.grants ?? [], widened);
  return taken.groups.map((group) => {
    const before = known.get(group.id);
    const isKnown = [...(now.get(group.id) ?? [])].every((pair) => then.get(group.id)?.has(pair) === true);
    return before === undefined || !widened.has(group.id) || isKnown ? group : groupInBoth(before, group);
  });
}

function isWider(before: Group | undefined, group: Group): boolean {
  if (before === undefined || before === group) return false;
  const people = peopleOf(before);
  return (
    [...peopleOf(group)].some((id) => !people.has(id)) ||
    (group.rolesEnabled && !before.rolesEnabled) ||
    (group.state === 'active' && before.state !== 'active')
  );
}

function* pairsOf(grants: readonly Grant[], groupIds: ReadonlySet<string>): Steps<Map<string, Set<string>>> {
  const pairs = new Map<string, Set<string>>();
  for (const { subjectType, subjectId, roleId, divisionId } of grants) {
    yield;
    if (subjectType !== 'group' || !groupIds.has(subjectId)) continue;
    const held = pairs.get(subjectId) ?? new Set();
    pairs.set(subjectId, held.add(grantKey({ roleId, divisionId })));
  }
  return pairs;
}
