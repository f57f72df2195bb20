import { sortedById } from '../access/org-views';
import type { GrantRow } from '../access/grant-index';
import { notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { countedPage, linkedPage } from '../http/page';
import { sortedAsRequested } from '../http/sorting';
import type { SimulatedRole } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { divisionReference, uri } from './references';
import { policiesAsRead, policyCovers, toPermissionPolicy } from './role-policies';
import { subjectName, subjectUri } from './subject-names';

const requires = { any: ['authorization:role:view'] };

export const roleOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/authorization/roles', requires, handle: listRoles },
  {
    method: 'GET',
    path: '/api/v2/authorization/roles/{roleId}',
    requires,
    handle: (call) => ({ ...toRole(call, roleOf(call)), ...unusedPermissionsOf(call, roleOf(call).id) }),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/roles/{roleId}/subjectgrants',
    requires,
    handle: listSubjectGrants,
  },
  { method: 'GET', path: '/api/v2/authorization/roles/{roleId}/users', handle: listRoleUsers },
];

function listRoles(call: Call) {
  const { simulator, query } = call;
  const ids = query.ids('role');
  const defaultRoleIds = query.list('defaultRoleId');
  const name = query.text('name')?.toLowerCase();
  const permissions = query.list('permission');
  const roles = sortedById(simulator.org.roles).filter(
    (role) =>
      (ids.length === 0 || ids.includes(role.id)) &&
      (defaultRoleIds.length === 0 || defaultRoleIds.includes(role.defaultRoleId ?? '')) &&
      (name === undefined || role.name.toLowerCase().includes(name)) &&
      permissions.every((permission) => gives(simulator, role, permission)),
  );
  const ordered = sortedAsRequested(query, roles, {
    id: ({ id }) => id,
    name: ({ name: text }) => text,
    description: ({ description }) => description,
    default: (role) => role.default,
    userCount: ({ id }) => simulator.grants.usersOfRole(id).length,
  });
  return linkedPage(call, ordered, simulator.modes.pageCaps.roles, (role) => toRole(call, role));
}

function gives({ org }: SimulatorState, role: SimulatedRole, code: string): boolean {
  const permission = org.catalogue.find((one) => `${one.domain}:${one.entityType}:${one.action}` === code);
  if (!permission) return role.permissions.includes(code);
  return role.policies.some((policy) => policyCovers(policy, permission));
}

export function roleOf({ simulator, params }: Call): SimulatedRole {
  const role = simulator.org.roles.get(params.roleId!);
  if (!role) throw notFound();
  return role;
}

export function toRole({ simulator, query }: Call, role: SimulatedRole) {
  const { id, name, description, defaultRoleId, permissions, baseLicense, addonLicenses } = role;
  return {
    id,
    name,
    description,
    ...(defaultRoleId !== undefined && { defaultRoleId }),
    permissions,
    permissionPolicies: policiesAsRead(simulator, role).map(toPermissionPolicy),
    ...(query.flag('userCount', true) && { userCount: simulator.grants.usersOfRole(id).length }),
    roleNeedsUpdate: role.needsUpdate ?? false,
    ...(baseLicense !== undefined && { baseLicense }),
    ...(addonLicenses !== undefined && { addonLicenses }),
    base: false,
    default: role.default,
    selfUri: uri('authorization/roles', id),
  };
}

/** Only where they are asked for; empty, and so meaningless, while nothing is worked out. */
function unusedPermissionsOf({ simulator, query }: Call, roleId: string) {
  const { roleExpandsDropped, analysisEnabled } = simulator.modes.usage;
  if (query.anyOf('expand', ['unusedPermissions']).length === 0 || roleExpandsDropped) return {};
  const unused = simulator.org.unusedPermissions.get(roleId) ?? [];
  return { unusedPermissions: analysisEnabled ? unused : [] };
}

/** Subjects that hold the role themselves, each with its divisions. */
function listSubjectGrants(call: Call) {
  const { simulator } = call;
  const rows = sortedAsRequested(call.query, holdersOf(simulator, roleOf(call).id), {
    id: ([first]) => first!.subjectId,
    name: ([first]) => subjectName(simulator.org, first!.subjectId) ?? '',
    type: ([first]) => first!.subjectType,
  });
  return linkedPage(call, rows, simulator.modes.pageCaps.subjectGrants, (row) => toSubject(simulator, row));
}

/** One row a subject; with those who hold the role through a group only where the mode says so. */
function holdersOf({ grants, views, modes, org }: SimulatorState, roleId: string): readonly GrantRow[] {
  const rows = grants.ofRole(roleId);
  const direct = modes.grantRowsBySubject ? rows : rows.flatMap((row) => row.map((grant) => [grant]));
  if (!modes.inheritedGrantsListed) return direct;
  const known = new Set(direct.map(([first]) => first!.subjectId));
  const inherited = [...org.users.keys()].flatMap((id) => {
    const row = views.roleGroupsOf(id).flatMap((groupId) => grants.ofSubject(groupId));
    const held = row.filter((grant) => grant.roleId === roleId);
    if (known.has(id) || held.length === 0) return [];
    return [held.map((grant) => ({ ...grant, subjectId: id, subjectType: 'PC_USER' as const }))];
  });
  return [...direct, ...inherited];
}

function toSubject({ org, modes }: SimulatorState, row: GrantRow) {
  const { subjectId, subjectType } = row[0]!;
  return {
    id: subjectId,
    name: subjectName(org, subjectId),
    type: subjectType,
    divisions: row
      .flatMap(({ divisionId }) =>
        divisionId === '*' && !modes.allDivisionsAsOne ? [...org.divisions.keys()] : [divisionId],
      )
      .map((divisionId) => divisionReference(org, divisionId)),
    selfUri: subjectUri(subjectId),
  };
}

/** Users of every state, as the real operation lists them. */
function listRoleUsers(call: Call) {
  const rows = call.simulator.grants.usersOfRole(roleOf(call).id);
  return countedPage(call, rows, call.simulator.modes.pageCaps.roleUsers, (row) => {
    const id = row[0]!.subjectId;
    return { id, selfUri: uri('users', id) };
  });
}
