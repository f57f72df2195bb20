import { conditionalPolicies, policies } from '../policies';
import type { SimulatedCondition, SimulatedRole } from '../simulated-org';

/** A role in compact form. */
export interface RoleDefinition {
  key: string;
  name: string;
  description: string;
  /** Notation: see `policies.ts`. */
  policies: string;
  /** Given only where the condition holds. */
  conditional?: { policies: string; condition: SimulatedCondition };
  /** Flat permissions such as `admin`. */
  permissions?: string[];
  /** Comes with every organisation. */
  default?: boolean;
  baseLicense?: string;
}

export function roleFrom(definition: RoleDefinition, id: string): SimulatedRole {
  const { conditional } = definition;
  return {
    id,
    name: definition.name,
    description: definition.description,
    default: definition.default ?? false,
    ...(definition.default && { defaultRoleId: definition.key }),
    permissions: [...(definition.permissions ?? [])],
    policies: [
      ...policies(definition.policies),
      ...(conditional ? conditionalPolicies(conditional.policies, conditional.condition) : []),
    ],
    ...(definition.baseLicense && { baseLicense: definition.baseLicense }),
  };
}
