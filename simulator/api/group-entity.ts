import type { SimulatedGroup, SimulatedOrg } from '../org/simulated-org';
import { uri } from './references';

export function toGroup(org: SimulatedOrg, group: SimulatedGroup) {
  const { id, name, description, state, version, type, rolesEnabled, includeOwners } = group;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    memberCount: memberIdsOf(group).length,
    state,
    version,
    type,
    rulesVisible: group.rulesVisible ?? true,
    visibility: group.visibility ?? 'public',
    rolesEnabled,
    includeOwners,
    callsEnabled: false,
    owners: group.ownerIds.flatMap((ownerId) => ownerReference(org, ownerId)),
    selfUri: uri('groups', id),
  };
}

function ownerReference(org: SimulatedOrg, id: string) {
  const owner = org.users.get(id);
  return owner ? [{ id, name: owner.name, version: owner.version, selfUri: uri('users', id) }] : [];
}

/** Individuals, owners (as a rule) and members by rule, each once: what the listing of members gives. */
export function memberIdsOf(
  { individualIds, ownerIds, dynamicIds }: SimulatedGroup,
  withOwners = true,
): string[] {
  return [...new Set([...individualIds, ...(withOwners ? ownerIds : []), ...dynamicIds])];
}
