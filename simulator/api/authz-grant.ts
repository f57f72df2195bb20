import type { SimulatedGrant, SimulatedRole } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { grantedDivision, uri } from './references';
import { expandWildcards, toGrantPolicy } from './role-policies';

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

function grantedRole({ org, modes }: SimulatorState, role: SimulatedRole) {
  const policies = modes.wildcardExpansion ? expandWildcards(org, role.policies) : role.policies;
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    policies: policies.map(toGrantPolicy),
    default: role.default,
    selfUri: uri('authorization/roles', role.id),
  };
}
