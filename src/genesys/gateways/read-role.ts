import type { Role, RolePolicy } from '../../access-model/snapshot';
import type { AnswerReader } from './answer-reader';
import { readCondition } from './read-condition';

/** `DomainOrganizationRole`. */
export function readRole(row: AnswerReader): Role {
  const baseLicense = row.optionalString('baseLicense');
  const addonLicenses = row.strings('addonLicenses');
  return {
    id: row.id(),
    name: row.string('name'),
    description: row.optionalString('description'),
    isDefault: row.optionalBoolean('default') ?? false,
    permissions: row.strings('permissions'),
    policies: row.optionalObjects('permissionPolicies').map(readPolicy),
    ...(baseLicense && { baseLicense }),
    ...(addonLicenses.length > 0 && { addonLicenses }),
  };
}

/** `DomainPermissionPolicy`. */
function readPolicy(policy: AnswerReader): RolePolicy {
  const read: RolePolicy = {
    domain: policy.id('domain'),
    entity: policy.id('entityName'),
    actions: policy.strings('actionSet'),
  };
  // A policy for named resources only is no policy for all: what we cannot express must not be granted.
  const named = policy.strings('namedResources').some((name) => name !== '*');
  if (named) return { ...read, condition: { unreadable: true } };
  const node = policy.optionalObject('resourceConditionNode');
  return node ? { ...read, condition: readCondition(node) } : read;
}
