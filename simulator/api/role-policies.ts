import type { SimulatedOrg, SimulatedPermission, SimulatedPolicy, SimulatedRole } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { toRoleCondition } from './conditions';

/** The policies of a role as readers get them: since June 2026 the API may spell wildcards out. */
export function policiesAsRead({ org, modes }: SimulatorState, role: SimulatedRole): SimulatedPolicy[] {
  return modes.wildcardExpansion ? expandWildcards(org, role.policies) : role.policies;
}

/** A policy as `permissionPolicies` of a role has it. */
export function toPermissionPolicy(policy: SimulatedPolicy) {
  const { domain, entityName, actionSet, allowConditions, condition } = policy;
  return {
    domain,
    entityName,
    actionSet,
    allowConditions,
    ...(condition && { resourceConditionNode: toRoleCondition(condition) }),
  };
}

/** A policy as a grant has it: other names, and the condition as text. */
export function toGrantPolicy(policy: SimulatedPolicy) {
  const { domain, entityName, actionSet, condition } = policy;
  return {
    domain,
    entityName,
    actions: actionSet,
    ...(condition && { condition: JSON.stringify(condition) }),
  };
}

/** Explicit permissions of the catalogue in place of every wildcard; conditions are kept. */
export function expandWildcards(org: SimulatedOrg, policies: readonly SimulatedPolicy[]): SimulatedPolicy[] {
  return policies.flatMap((policy) => (isWildcard(policy) ? expand(org, policy) : [policy]));
}

/** Whether a policy gives a permission, condition or not. */
export function policyCovers(policy: SimulatedPolicy, permission: SimulatedPermission): boolean {
  return (
    covers(policy.domain, permission.domain) &&
    covers(policy.entityName, permission.entityType) &&
    policy.actionSet.some((action) => covers(action, permission.action))
  );
}

const covers = (pattern: string, value: string) => pattern === '*' || pattern === value;

const isWildcard = ({ domain, entityName, actionSet }: SimulatedPolicy) =>
  [domain, entityName, ...actionSet].includes('*');

function expand(org: SimulatedOrg, policy: SimulatedPolicy): SimulatedPolicy[] {
  const byEntity = new Map<string, SimulatedPolicy>();
  for (const permission of org.catalogue.filter((one) => policyCovers(policy, one))) {
    const key = JSON.stringify([permission.domain, permission.entityType]);
    const { domain, entityType: entityName, action } = permission;
    const expanded = byEntity.get(key) ?? { ...policy, domain, entityName, actionSet: [] };
    expanded.actionSet.push(action);
    byEntity.set(key, expanded);
  }
  return [...byEntity.values()];
}
