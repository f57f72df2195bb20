import type { Change } from '../../simulator/controls/change';
import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { SimulatedOrg, SimulatedSubjectType } from '../../simulator/org/simulated-org';
import { policiesOf, type RoleShape } from './role-shapes';

/** Something on which access may depend, which is so or is not. */
export interface Thing {
  /** What kinds of pairs are named by. */
  readonly kind:
    'user state' | 'client state' | 'membership' | 'owner' | 'group roles' | 'grant' | 'policies';
  /** What must not change twice within one sync run. */
  readonly key: string;
  isOn(org: SimulatedOrg): boolean;
  change(org: SimulatedOrg, on: boolean, random: SeededRandom): Change;
}

export function userState(userId: string): Thing {
  return {
    kind: 'user state',
    key: `state of ${userId}`,
    isOn: ({ users }) => users.get(userId)!.state === 'active',
    change: (_org, on) => ({ op: 'set-user-state', userId, state: on ? 'active' : 'inactive' }),
  };
}

export function clientState(clientId: string): Thing {
  return {
    kind: 'client state',
    key: `state of ${clientId}`,
    isOn: ({ clients }) => clients.get(clientId)!.state === 'active',
    change: (_org, on) => ({ op: 'set-client-state', clientId, state: on ? 'active' : 'disabled' }),
  };
}

export function membership(groupId: string, userId: string): Thing {
  return {
    kind: 'membership',
    key: `${userId} in ${groupId}`,
    isOn: ({ groups }) => groups.get(groupId)!.individualIds.includes(userId),
    change: (_org, on) => ({ op: on ? 'add-member' : 'remove-member', groupId, userId }),
  };
}

/** All owners of a group and whether they count are one thing: they are set together. */
export function owner(groupId: string, userId: string): Thing {
  return {
    kind: 'owner',
    key: `owners of ${groupId}`,
    isOn: ({ groups }) => {
      const { includeOwners, ownerIds } = groups.get(groupId)!;
      return includeOwners && ownerIds.includes(userId);
    },
    change: ({ groups }, on, random) => {
      const others = groups.get(groupId)!.ownerIds.filter((id) => id !== userId);
      const isOwner = on || random.chance(0.5);
      const ownerIds = isOwner ? [userId, ...others.slice(0, 1)] : others;
      return { op: 'set-group-owners', groupId, ownerIds, includeOwners: on || !isOwner };
    },
  };
}

export function groupRoles(groupId: string): Thing {
  return {
    kind: 'group roles',
    key: `roles of ${groupId}`,
    isOn: ({ groups }) => groups.get(groupId)!.rolesEnabled,
    change: (_org, on) => ({ op: 'set-group-roles-enabled', groupId, rolesEnabled: on }),
  };
}

export function grant(
  subjectId: string,
  subjectType: SimulatedSubjectType,
  roleId: string,
  divisionId: string,
): Thing {
  const held = { subjectId, roleId, divisionId };
  return {
    kind: 'grant',
    key: `${roleId} of ${subjectId} in ${divisionId}`,
    isOn: ({ grants }) =>
      (grants.get(subjectId) ?? []).some((one) => one.roleId === roleId && one.divisionId === divisionId),
    change: (_org, on) => (on ? { op: 'grant', subjectType, ...held } : { op: 'revoke', ...held }),
  };
}

export function rolePolicies(shape: RoleShape): Thing {
  const roleId = shape.id;
  return {
    kind: 'policies',
    key: `policies of ${roleId}`,
    isOn: ({ roles }) => {
      const { policies } = roles.get(roleId)!;
      return policies.length > 1 && policies.every(({ condition }) => condition === undefined);
    },
    change: (_org, on, random) => ({
      op: 'set-role-policies',
      roleId,
      permissionPolicies: policiesOf(shape, on, random.chance(0.5)),
    }),
  };
}
