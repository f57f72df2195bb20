import type { Condition, Role, RolePolicy } from '../model/snapshot';

/** What in a role includes a permission. */
export type RoleRule =
  | {
      readonly kind: 'policy';
      /** Its place among the role's policies, from 0. */
      readonly policy: number;
      /** As in the policy: `*` where a wildcard matched. */
      readonly domain: string;
      readonly entity: string;
      readonly action: string;
      /** Absent when the policy has none. */
      readonly condition?: Condition;
    }
  /** The role lists the permission itself. */
  | { readonly kind: 'flat' };

/** Everything in a role that includes a permission of this revision. */
export function rulesFor(role: Role, permission: string): RoleRule[] {
  const policies = role.policies.flatMap((policy, i) => {
    const action = matchedAction(policy, permission);
    return action === undefined ? [] : [ruleOf(policy, i, action)];
  });
  return role.permissions.includes(permission) ? [{ kind: 'flat' }, ...policies] : policies;
}

function ruleOf({ domain, entity, condition }: RolePolicy, policy: number, action: string): RoleRule {
  return { kind: 'policy', policy, domain, entity, action, ...(condition && { condition }) };
}

/** The action by which a policy names the permission: the exact one rather than the wildcard. */
function matchedAction(policy: RolePolicy, permission: string): string | undefined {
  const [domain, entity, action] = permission.split(':');
  if (action === undefined) return undefined;
  if (policy.domain !== '*' && policy.domain !== domain) return undefined;
  if (policy.entity !== '*' && policy.entity !== entity) return undefined;
  return [action, '*'].find((one) => policy.actions.includes(one));
}
