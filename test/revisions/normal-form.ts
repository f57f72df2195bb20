import canonicalize from 'canonicalize';
import type { Role, Snapshot } from '../../src/access/model/snapshot';

/** What a snapshot says, without the order in which it says it: each list sorted, no grant and no member twice. */
export function normalForm(snapshot: Snapshot): Snapshot {
  const groups = snapshot.groups.map((group) => ({
    ...group,
    memberIds: sortedSet(group.memberIds),
    ownerIds: sortedSet(group.ownerIds),
  }));
  return {
    ...snapshot,
    users: sortedSet(snapshot.users),
    groups: sortedSet(groups),
    oauthClients: sortedSet(snapshot.oauthClients),
    trustees: sortedSet(snapshot.trustees),
    roles: sortedSet(snapshot.roles.map(sortedRole)),
    divisions: sortedSet(snapshot.divisions),
    catalogue: sortedSet(snapshot.catalogue),
    accessPolicies: sortedSet(snapshot.accessPolicies),
    grants: sortedSet(snapshot.grants),
  };
}

export function sortedRole(role: Role): Role {
  const policies = role.policies.map((policy) => ({ ...policy, actions: policy.actions.toSorted() }));
  return { ...role, permissions: role.permissions.toSorted(), policies: sorted(policies) };
}

function sortedSet<T>(list: readonly T[]): T[] {
  return sorted([...new Map(list.map((one) => [canonicalize(one), one])).values()]);
}

function sorted<T>(list: readonly T[]): T[] {
  const byText = list.map((one) => [canonicalize(one) ?? '', one] as const);
  return byText.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, one]) => one);
}
