import { badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { homeDivisionOf } from '../org/home-division';
import { textsOf } from './body-fields';
import {
  ADD,
  commit,
  DELETE,
  existing,
  grantsOf,
  merged,
  requireReach,
  requireRemovable,
} from './grant-changes';
import { authorizationOf } from './user-entity';

/**
 * The older ways to give users roles, which name no division: a role is given in the home division and taken
 * away in all of them. Genesys publishes neither; both are our reading of it.
 */
export const roleUserOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/users/{subjectId}/roles',
    requires: { any: ['authorization:grant:view'] },
    handle: (call) => authorizationOf(call.simulator, userOf(call)),
  },
  { method: 'PUT', path: '/api/v2/users/{subjectId}/roles', requires: { any: [ADD] }, handle: setRoles },
  {
    method: 'PUT',
    path: '/api/v2/authorization/roles/{roleId}/users/add',
    requires: { any: [ADD] },
    handle: addUsers,
  },
  {
    method: 'PUT',
    path: '/api/v2/authorization/roles/{roleId}/users/remove',
    requires: { any: [DELETE] },
    handle: removeUsers,
  },
];

function userOf({ simulator, params }: Call): string {
  const user = simulator.org.users.get(params.subjectId!);
  if (!user || user.state === 'deleted') throw notFound('general.resource.not.found');
  return user.id;
}

/** Roles that the user holds already keep their divisions. */
function setRoles(call: Call) {
  const { simulator, body } = call;
  const userId = userOf(call);
  const roleIds = textsOf(body, 'The request body');
  if (!roleIds.every((id) => simulator.org.roles.has(id))) throw notFound('general.resource.not.found');
  const held = grantsOf(call, userId);
  const kept = held.filter(({ roleId }) => roleIds.includes(roleId));
  const lost = held.filter(({ roleId }) => !roleIds.includes(roleId));
  const added = inHome(
    call,
    roleIds.filter((id) => !kept.some(({ roleId }) => roleId === id)),
  );
  requireReach(call, ADD, [...added, ...lost]);
  requireRemovable(simulator.org, lost);
  commit(call, [[userId, merged(call, { id: userId, type: 'PC_USER' }, kept, added)]]);
  return authorizationOf(simulator, userId);
}

function addUsers(call: Call): string[] {
  const roleId = roleOf(call);
  const pairs = inHome(call, [roleId]);
  const subjects = usersIn(call);
  requireReach(call, ADD, pairs);
  commit(
    call,
    subjects.map((one) => [one.id, merged(call, one, grantsOf(call, one.id), pairs)]),
  );
  return subjects.map(({ id }) => id);
}

function removeUsers(call: Call): string[] {
  const roleId = roleOf(call);
  const subjects = usersIn(call);
  const lost = subjects.flatMap(({ id }) => grantsOf(call, id).filter((grant) => grant.roleId === roleId));
  requireReach(call, DELETE, lost);
  requireRemovable(call.simulator.org, lost);
  commit(
    call,
    subjects.map(({ id }) => [id, grantsOf(call, id).filter((grant) => grant.roleId !== roleId)]),
  );
  return subjects.map(({ id }) => id);
}

function roleOf({ simulator, params }: Call): string {
  if (!simulator.org.roles.has(params.roleId!)) throw notFound();
  return params.roleId!;
}

const usersIn = ({ simulator, body }: Call) =>
  textsOf(body, 'The request body').map((id) => existing(simulator.org, id, 'PC_USER'));

function inHome({ simulator }: Call, roleIds: readonly string[]) {
  const home = homeDivisionOf(simulator.org);
  if (!home) throw badRequest('general.bad.request', 'The organization has no home division.');
  return roleIds.map((roleId) => ({ roleId, divisionId: home.id }));
}
