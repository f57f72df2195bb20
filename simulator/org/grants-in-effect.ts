import type { SimulatedGrant, SimulatedGroup, SimulatedOrg, SimulatedState } from './simulated-org';

export interface Subject {
  id: string;
  kind: 'user' | 'group' | 'oauth_client' | 'trustee_user' | 'trustee_group';
  state: SimulatedState | 'disabled';
}

export function findSubject(org: SimulatedOrg, id: string): Subject | undefined {
  const user = org.users.get(id);
  if (user) return { id, kind: 'user', state: user.state };
  const group = org.groups.get(id);
  if (group) return { id, kind: 'group', state: group.state };
  const client = org.clients.get(id);
  if (client) return { id, kind: 'oauth_client', state: client.state };
  for (const trust of org.trusts.values()) {
    const trustee = trust.users.find((one) => one.id === id);
    if (trustee) return { id, kind: 'trustee_user', state: trust.enabled ? trustee.state : 'disabled' };
    const known = trust.groups.some((one) => one.id === id);
    if (known) return { id, kind: 'trustee_group', state: trust.enabled ? 'active' : 'disabled' };
  }
  return undefined;
}

/** The grants that count for a subject now: its own, and for a user those of the groups that confer roles. */
export function grantsInEffect(org: SimulatedOrg, subject: Subject): SimulatedGrant[] {
  if (subject.state !== 'active') return [];
  const group = org.groups.get(subject.id);
  if (subject.kind === 'group' && group && !confersRoles(group)) return [];
  const grants = [...(org.grants.get(subject.id) ?? [])];
  if (subject.kind !== 'user') return grants;
  for (const one of org.groups.values()) {
    if (confersRoles(one) && hasMember(one, subject.id)) grants.push(...(org.grants.get(one.id) ?? []));
  }
  return grants;
}

function confersRoles(group: SimulatedGroup): boolean {
  return group.state === 'active' && group.rolesEnabled;
}

/** An owner who is not also a member counts only where the group includes its owners. */
function hasMember(group: SimulatedGroup, userId: string): boolean {
  return (
    group.individualIds.includes(userId) ||
    group.dynamicIds.includes(userId) ||
    (group.includeOwners && group.ownerIds.includes(userId))
  );
}
