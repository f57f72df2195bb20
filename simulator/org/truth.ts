import type {
  SimulatedGroup,
  SimulatedOrg,
  SimulatedPolicy,
  SimulatedRole,
  SimulatedTrust,
} from './simulated-org';

export type Truth = Record<string, unknown>;

/**
 * The whole organisation, normalised and sorted: equal states give the same bytes when written as JSON.
 * Left out: secrets, and what merely tells that time has passed (versions, moments of granting, logins).
 */
export function truthOf(org: SimulatedOrg): Truth {
  return {
    organization: pick(org, 'id', 'name'),
    users: byId(org.users.values()).map((user) =>
      pick(user, 'id', 'name', 'email', 'title', 'department', 'state', 'divisionId'),
    ),
    groups: byId(org.groups.values()).map(groupTruth),
    roles: byId(org.roles.values()).map(roleTruth),
    divisions: byId(org.divisions.values()).map((one) =>
      pick(one, 'id', 'name', 'description', 'homeDivision'),
    ),
    clients: byId(org.clients.values()).map((client) => ({
      ...pick(client, 'id', 'name', 'description', 'authorizedGrantType', 'state'),
      ...pick(client, 'registeredRedirectUri', 'accessTokenValiditySeconds'),
      scope: [...client.scope].sort(),
    })),
    trusts: sortedBy([...org.trusts.values()], (trust) => trust.organizationId).map(trustTruth),
    accessPolicies: byId(org.accessPolicies.values()).map(withSortedKeys),
    catalogue: sortedByContent(
      org.catalogue.map((one) =>
        pick(one, 'domain', 'entityType', 'action', 'label', 'allowsConditions', 'divisionAware'),
      ),
    ),
    grants: sortedBy([...org.grants.entries()], ([subjectId]) => subjectId).flatMap(([, grants]) =>
      sortedByContent(grants.map((one) => pick(one, 'subjectId', 'subjectType', 'roleId', 'divisionId'))),
    ),
  };
}

function groupTruth(group: SimulatedGroup): Truth {
  return {
    ...pick(group, 'id', 'name', 'description', 'state', 'type', 'rolesEnabled', 'includeOwners'),
    ...pick(group, 'visibility', 'rulesVisible'),
    ownerIds: [...group.ownerIds].sort(),
    individualIds: [...group.individualIds].sort(),
    dynamicIds: [...group.dynamicIds].sort(),
  };
}

function roleTruth(role: SimulatedRole): Truth {
  return {
    ...pick(role, 'id', 'name', 'description', 'default', 'defaultRoleId', 'baseLicense', 'needsUpdate'),
    permissions: [...role.permissions].sort(),
    policies: sortedByContent(role.policies.map(policyTruth)),
  };
}

function policyTruth(policy: SimulatedPolicy): Truth {
  return {
    ...pick(policy, 'domain', 'entityName', 'allowConditions'),
    actionSet: [...policy.actionSet].sort(),
    condition: withSortedKeys(policy.condition),
  };
}

function trustTruth(trust: SimulatedTrust): Truth {
  return {
    ...pick(trust, 'organizationId', 'organizationName', 'enabled'),
    users: byId(trust.users).map((user) => pick(user, 'id', 'name', 'email', 'state')),
    groups: byId(trust.groups).map((group) => pick(group, 'id', 'name')),
  };
}

function pick<T, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = sortedBy(Object.entries(value), ([key]) => key);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withSortedKeys(inner)]));
}

function byId<T extends { id: string }>(values: Iterable<T>): T[] {
  return sortedBy([...values], (value) => value.id);
}

function sortedByContent<T>(values: T[]): T[] {
  return sortedBy(values, (value) => JSON.stringify(value));
}

/** By code unit, so that the order does not hang on a locale. */
function sortedBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({ value, key: keyOf(value) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ value }) => value);
}
