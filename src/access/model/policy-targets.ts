import { Bitset } from '../matrix/bitset';
import { expandPolicy } from './expand-policy';
import type { PermissionIndex } from '../matrix/permission-index';
import type { AccessPolicy } from './snapshot';

/** The permissions that an active access policy targets. A target without three parts names none. */
export function policyTargets(policies: readonly AccessPolicy[], index: PermissionIndex): Bitset {
  const targeted = new Bitset(index.catalogueSize);
  for (const policy of policies) {
    const [domain, entity, action, ...rest] = policy.target.split(':');
    if (!policy.active || domain === undefined || entity === undefined || action === undefined) continue;
    if (rest.length > 0) continue;
    for (const number of expandPolicy(index.tree, { domain, entity, actions: [action] }))
      targeted.add(number);
  }
  return targeted;
}
