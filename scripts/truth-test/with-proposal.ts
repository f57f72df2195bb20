import { addGrant } from '../../simulator/org/add-grant';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';

/** An item of a simulation, as the API takes it. */
export interface ProposedGrant {
  readonly kind: 'grant_added' | 'grant_removed';
  readonly subjectType: 'user' | 'group';
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
}

/** The organization as it would be, had the grants been made. */
export function withProposal(org: SimulatedOrg, proposal: readonly ProposedGrant[]): SimulatedOrg {
  const after = { ...org, grants: structuredClone(org.grants) };
  for (const { kind, subjectType, subjectId, roleId, divisionId } of proposal) {
    if (kind === 'grant_added') {
      const type = subjectType === 'user' ? 'PC_USER' : 'PC_GROUP';
      addGrant(after, { subjectId, subjectType: type, roleId, divisionId, grantMadeAt: '' });
    } else {
      const held = after.grants.get(subjectId) ?? [];
      const kept = held.filter((grant) => grant.roleId !== roleId || grant.divisionId !== divisionId);
      after.grants.set(subjectId, kept);
    }
  }
  return after;
}
