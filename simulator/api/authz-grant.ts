import type { SimulatedGrant, SimulatedRole } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { grantedDivision, uri } from './references';
import { policiesAsRead, toGrantPolicy } from './role-policies';

/** A grant with its role's policies spelled out, as subjects and divisions list it. */
export function toAuthzGrant(simulator: SimulatorState, grant: SimulatedGrant) {
  const role = simulator.org.roles.get(grant.roleId);
  return {
    subjectId: grant.subjectId,
    division: grantedDivision(simulator.org, grant.divisionId),
    role: role ? grantedRole(simulator, role) : { id: grant.roleId },
    grantMadeAt: grant.grantMadeAt,
  };
}

function grantedRole(simulator: SimulatorState, role: SimulatedRole) {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    policies: policiesAsRead(simulator, role).map(toGrantPolicy),
    default: role.default,
    selfUri: uri('authorization/roles', role.id),
  };
}
