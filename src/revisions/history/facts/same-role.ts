import canonicalize from 'canonicalize';
import type { Role, RolePolicy } from '../../../access/model/snapshot';
import { sameContent } from './same-content';

/** Whether two reads of a role agree. Genesys promises no order of permissions, policies, actions and licences. */
export function sameRole(one: Role, other: Role): boolean {
  return sameContent(one, other) || sameContent(sorted(one), sorted(other));
}

function sorted(role: Role) {
  return {
    ...role,
    permissions: [...role.permissions].sort(),
    policies: role.policies.map(textOf).sort(),
    addonLicenses: role.addonLicenses && [...role.addonLicenses].sort(),
  };
}

function textOf(policy: RolePolicy): string | undefined {
  return canonicalize({ ...policy, actions: [...policy.actions].sort() });
}
