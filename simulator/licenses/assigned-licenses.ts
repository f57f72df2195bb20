import type { SimulatedOrg } from '../org/simulated-org';
import { inferLicenses, permissionsOfRoles } from './infer-licenses';

/** Assigns to every user who is not deleted what their roles need, as an organisation without mismatches would. */
export function assignNeededLicenses(org: SimulatedOrg): void {
  const groupRoles = rolesThroughGroups(org);
  const relevantOf = relevantPermissions(org);
  const known = new Map<string, string[]>();
  for (const { id, state } of org.users.values()) {
    if (state === 'deleted') continue;
    const direct = (org.grants.get(id) ?? []).map((grant) => grant.roleId);
    const roleIds = [...new Set([...direct, ...(groupRoles.get(id) ?? [])])].sort();
    const key = JSON.stringify(roleIds);
    if (!known.has(key)) {
      known.set(key, inferLicenses(org, new Set(roleIds.flatMap(relevantOf)), false));
    }
    org.assignedLicenses.set(id, known.get(key)!);
  }
}

/** The permissions of a role that some licence lists, found once for each role: large organisations have many sets. */
function relevantPermissions(org: SimulatedOrg): (roleId: string) => readonly string[] {
  const listed = new Set([...org.licenses.values()].flatMap(({ permissions }) => permissions));
  const known = new Map<string, readonly string[]>();
  return (roleId) => {
    const role = org.roles.get(roleId);
    const found =
      known.get(roleId) ??
      [...permissionsOfRoles(org, role ? [role] : [])].filter((permission) => listed.has(permission));
    known.set(roleId, found);
    return found;
  };
}

function rolesThroughGroups(org: SimulatedOrg): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of org.groups.values()) {
    if (!group.rolesEnabled || group.state !== 'active') continue;
    const roleIds = (org.grants.get(group.id) ?? []).map((grant) => grant.roleId);
    if (roleIds.length === 0) continue;
    const owners = group.includeOwners ? group.ownerIds : [];
    for (const userId of new Set([...group.individualIds, ...group.dynamicIds, ...owners]))
      found.set(userId, [...(found.get(userId) ?? []), ...roleIds]);
  }
  return found;
}
