import type { Role, RolePolicy } from '../../access/model/snapshot';
import type { AnswerReader } from './answer-reader';
import { strictly, type Attempt } from './left-out';
import { readConditionNode } from './read-condition-node';

/**
 * `DomainOrganizationRole`. A policy that `attempt` leaves out has no effect: the role includes less than it should.
 */
export function readRole(row: AnswerReader, attempt: Attempt = strictly): Role {
  const baseLicense = row.optionalString('baseLicense');
  const addonLicenses = row.strings('addonLicenses');
  return {
    id: row.id(),
    name: row.string('name'),
    description: row.optionalString('description'),
    isDefault: row.optionalBoolean('default') ?? false,
    permissions: row.strings('permissions'),
    policies: row
      .optionalObjects('permissionPolicies', attempt)
      .flatMap((policy) => attempt(() => readPolicy(policy)) ?? []),
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
  // A policy for named resources only is not a policy for all: what we cannot express must not be granted.
  const named = policy.strings('namedResources').some((name) => name !== '*');
  if (named) return { ...read, condition: { unreadable: true } };
  const node = policy.optionalObject('resourceConditionNode');
  return node ? { ...read, condition: readConditionNode(node) } : read;
}
