import type { SeededRandom } from '../org/seeded-random';
import type { SimulatedOrg } from '../org/simulated-org';
import type { Change } from './change';
import { isRolecalls } from './is-rolecalls';
import { pickOf, pickValue } from './random-picks';

export type Maker = (org: SimulatedOrg, random: SeededRandom) => Change | undefined;

/** Users, groups, roles, policies, clients and trusts as others change them. */
export const randomEntityKinds = {
  'add-user': (_org, random) => {
    const id = random.uuid();
    return { op: 'add-user', user: { id, name: `Person ${id.slice(0, 8)}`, email: `${id}@example.org` } };
  },
  'user-state': (org, random) => {
    const user = pickValue(org.users, random, ({ state }) => state !== 'deleted');
    if (!user) return undefined;
    const state = random.chance(0.1) ? 'deleted' : user.state === 'active' ? 'inactive' : 'active';
    return { op: 'set-user-state', userId: user.id, state };
  },
  'user-division': (org, random) => {
    const user = pickValue(org.users, random, ({ state }) => state !== 'deleted');
    const divisionId = user && pickOf(org.divisions, random, (id) => id !== user.divisionId);
    return divisionId === undefined ? undefined : { op: 'set-user-division', userId: user!.id, divisionId };
  },
  'add-group': (_org, random) => {
    const id = random.uuid();
    return { op: 'add-group', group: { id, name: `Group ${id.slice(0, 8)}` } };
  },
  'delete-group': (org, random) => {
    const groupId = pickOf(org.groups, random);
    return groupId === undefined ? undefined : { op: 'delete-group', groupId };
  },
  'add-member': (org, random) => {
    const group = pickValue(org.groups, random, ({ state }) => state === 'active');
    const userId = group && pickOf(org.users, random, (id) => !group.individualIds.includes(id));
    return userId === undefined ? undefined : { op: 'add-member', groupId: group!.id, userId };
  },
  'remove-member': (org, random) => {
    const group = pickValue(org.groups, random, ({ individualIds }) => individualIds.length > 0);
    return group && { op: 'remove-member', groupId: group.id, userId: random.pick(group.individualIds) };
  },
  'group-roles-enabled': (org, random) => {
    const group = pickValue(org.groups, random);
    return group && { op: 'set-group-roles-enabled', groupId: group.id, rolesEnabled: !group.rolesEnabled };
  },
  'group-owners': (org, random) => {
    const group = pickValue(org.groups, random);
    const ownerId = pickOf(org.users, random);
    if (!group || ownerId === undefined) return undefined;
    const { id: groupId, includeOwners } = group;
    return { op: 'set-group-owners', groupId, ownerIds: [ownerId], includeOwners: !includeOwners };
  },
  'add-role': (org, random) => {
    const id = random.uuid();
    const policies = [randomPolicy(org, random)];
    return { op: 'add-role', role: { id, name: `Role ${id.slice(0, 8)}`, policies } };
  },
  'edit-role': (org, random) => {
    const role = pickValue(org.roles, random, ({ id }) => !isRolecalls(id));
    if (!role) return undefined;
    const permissionPolicies = [...role.policies.slice(1), randomPolicy(org, random)];
    return { op: 'set-role-policies', roleId: role.id, permissionPolicies };
  },
  'delete-role': (org, random) => {
    const roleId = pickOf(org.roles, random, (id, role) => !isRolecalls(id) && !role.default);
    return roleId === undefined ? undefined : { op: 'delete-role', roleId };
  },
  'add-access-policy': (org, random) => {
    const userId = pickOf(org.users, random);
    if (userId === undefined) return undefined;
    const id = random.uuid();
    const { domain, entityType, action } = random.pick(org.catalogue);
    const policy = {
      id,
      name: `Policy ${id.slice(0, 8)}`,
      description: '',
      targetResource: `${domain}:${entityType}:${action}`,
      subject: { type: 'USER' as const, id: userId },
      effect: 'DENY' as const,
      active: true,
      applyToClients: false,
      condition: {},
    };
    return { op: 'set-access-policy', policy };
  },
  'access-policy': (org, random) => {
    const policy = pickValue(org.accessPolicies, random);
    return policy && { op: 'set-access-policy', policy: { ...policy, active: !policy.active } };
  },
  'delete-access-policy': (org, random) => {
    const policyId = pickOf(org.accessPolicies, random);
    return policyId === undefined ? undefined : { op: 'delete-access-policy', policyId };
  },
  'client-state': (org, random) => {
    const client = pickValue(org.clients, random, ({ id }) => !isRolecalls(id));
    if (!client) return undefined;
    return {
      op: 'set-client-state',
      clientId: client.id,
      state: client.state === 'active' ? 'inactive' : 'active',
    };
  },
  trust: (org, random) => {
    const trust = pickValue(org.trusts, random);
    return (
      trust && { op: 'set-trust-enabled', organizationId: trust.organizationId, enabled: !trust.enabled }
    );
  },
  'add-division': (_org, random) => {
    const id = random.uuid();
    return { op: 'add-division', id, name: `Division ${id.slice(0, 8)}` };
  },
} satisfies Record<string, Maker>;

function randomPolicy(org: SimulatedOrg, random: SeededRandom) {
  const { domain, entityType, action } = random.pick(org.catalogue);
  return { domain, entityName: entityType, actionSet: [action], allowConditions: false };
}
