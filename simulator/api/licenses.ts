import { ApiError, badRequest, missingPermissions, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { countedPage } from '../http/page';
import { inferLicenses, permissionsOfRoles } from '../licenses/infer-licenses';
import type { SimulatedLicense } from '../licenses/simulated-license';
import { textsOf } from './body-fields';
import { uri } from './references';

const requires = { any: ['authorization:grant:add', 'authorization:license:view'] };
const BASE = '/api/v2/license';

export const licenseOperations: readonly Operation[] = [
  { method: 'GET', path: `${BASE}/definitions`, requires, handle: permitted(listDefinitions) },
  { method: 'GET', path: `${BASE}/definitions/{licenseId}`, requires, handle: permitted(definition) },
  { method: 'POST', path: `${BASE}/infer`, handle: permitted(inferFromRoles) },
  { method: 'GET', path: `${BASE}/users`, handle: permitted(listUsers) },
  { method: 'POST', path: `${BASE}/users`, requires, handle: permitted(someUsers) },
  { method: 'GET', path: `${BASE}/users/{userId}`, requires, handle: permitted(oneUser) },
];

/** A preview, which the vendor's document lacks. */
export const licensePreviewOperations: readonly Operation[] = [
  { method: 'POST', path: `${BASE}/infer/permissions`, requires, handle: permitted(inferFromPermissions) },
];

/** The mode that takes the permission away from all callers. */
function permitted(handle: (call: Call) => unknown): (call: Call) => unknown {
  return (call) => {
    if (!call.simulator.modes.licenses.permitted) throw missingPermissions(['authorization:license:view']);
    return handle(call);
  };
}

function listDefinitions({ simulator: { org, modes } }: Call) {
  const withPermissions = modes.licenses.bareDefinitions === 'never';
  return [...org.licenses.values()].map((license) => toDefinition(license, withPermissions));
}

function definition({ simulator: { org, modes }, params }: Call) {
  const license = org.licenses.get(params.licenseId!);
  if (!license) throw notFound();
  return toDefinition(license, modes.licenses.bareDefinitions !== 'always');
}

function toDefinition({ id, description, permissions, ...more }: SimulatedLicense, withPermissions: boolean) {
  const { prerequisites, comprises } = more;
  return {
    id,
    description,
    ...(withPermissions && { permissions: { ids: permissions } }),
    prerequisites: prerequisites.map(reference),
    comprises: comprises.map(reference),
    selfUri: uri('license/definitions', id),
  };
}

const reference = (id: string) => ({ id, selfUri: uri('license/definitions', id) });

function inferFromRoles({ simulator: { org, modes }, body }: Call) {
  const roleIds = textsOf(body ?? [], 'roleIds');
  const failing = modes.licenses.inferFailsFor.some((id) => roleIds.includes(id));
  if (failing) throw new ApiError(500, 'internal.server.error', 'The server failed.');
  const roles = roleIds.map((id) => {
    const role = org.roles.get(id);
    if (!role) throw badRequest('bad.request', `There is no role ${id}.`);
    return role;
  });
  return inferLicenses(org, permissionsOfRoles(org, roles), modes.licenses.lastPreferred);
}

function inferFromPermissions({ simulator: { org, modes }, body }: Call) {
  if (!modes.licenses.permissionsInferred) throw notFound();
  return inferLicenses(org, new Set(textsOf(body ?? [], 'permissions')), modes.licenses.lastPreferred);
}

/** Users who are deleted have no licences, and are not told. */
function listUsers(call: Call) {
  const { org, modes, views } = call.simulator;
  const users = views.usersIn('any').filter(({ state }) => state !== 'deleted');
  return countedPage(call, users, modes.pageCaps.licenseUsers, ({ id }) => ({
    id,
    licenses: assignedTo(org, id),
    selfUri: uri('license/users', id),
  }));
}

function someUsers({ simulator: { org }, body }: Call) {
  const ids = textsOf(body ?? [], 'userIds').filter((id) => org.users.has(id));
  return Object.fromEntries(ids.map((id) => [id, { id, licenses: assignedTo(org, id) }]));
}

function oneUser({ simulator: { org }, params }: Call) {
  const id = params.userId!;
  if (!org.users.has(id)) throw notFound();
  const licenses = assignedTo(org, id).flatMap((licenseId) => org.licenses.get(licenseId) ?? []);
  return {
    id,
    licenses: licenses.map((license) => toDefinition(license, true)),
    selfUri: uri('license/users', id),
  };
}

const assignedTo = (org: Call['simulator']['org'], userId: string) => org.assignedLicenses.get(userId) ?? [];
