import type { ProposalItem } from '../../access/simulation/proposal';
import type { NarrowerRole } from '../../access/usage/narrower-roles';
import type { NameLookup } from '../../lists/naming/reference';
import type { UsageProposalDto } from './usage-proposal.dto';

export function toProposal(
  roles: readonly NarrowerRole[],
  nameOf: NameLookup,
): Pick<UsageProposalDto, 'roles' | 'items'> {
  return {
    roles: roles.map(({ roleId, outcome, grants, policies, permissions, isOnlyHolder }) => ({
      role: nameOf('role', roleId),
      outcome,
      divisions: grants.map(({ divisionId }) => nameOf('division', divisionId)),
      policies: policies.map((policy) => ({ ...policy, actions: [...policy.actions] })),
      permissions: [...permissions],
      onlyHolder: isOnlyHolder,
    })),
    items: roles.flatMap(itemsOf),
  };
}

function itemsOf({
  roleId,
  outcome,
  grants,
  policies,
  permissions,
  isOnlyHolder,
}: NarrowerRole): ProposalItem[] {
  if (outcome === 'remove') return grants.map((grant) => ({ kind: 'grant_removed', ...grant }));
  if (outcome === 'keep' || !isOnlyHolder) return [];
  return [{ kind: 'role_policies_replaced', roleId, permissions, policies }];
}
