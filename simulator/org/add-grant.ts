import type { SimulatedGrant, SimulatedOrg } from './simulated-org';

/** Stores a direct grant. One that the subject has already (same role, same division) changes nothing. */
export function addGrant(org: SimulatedOrg, grant: SimulatedGrant): void {
  const held = org.grants.get(grant.subjectId);
  if (!held) {
    org.grants.set(grant.subjectId, [grant]);
    return;
  }
  const known = held.some((one) => one.roleId === grant.roleId && one.divisionId === grant.divisionId);
  if (!known) held.push(grant);
}
