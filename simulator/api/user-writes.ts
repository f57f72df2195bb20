import { randomUUID } from 'node:crypto';

import { callingSubject } from '../access/caller';
import { reachesWithAny } from '../access/require-permission';
import { ApiError, badRequest, missingDivisionPermission, notFound } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import { homeDivisionOf } from '../org/home-division';
import type { SimulatedOrg, SimulatedUser } from '../org/simulated-org';
import { fieldsOf, oneOfIn, requiredTextIn, requireVersion, textIn } from './body-fields';
import { toUser } from './user-entity';

const ADD = 'directory:user:add';
const EDIT = ['admin', 'directory:user:edit', 'directory:organization:admin'];
const DELETE = ['admin', 'directory:user:delete', 'directory:organization:admin'];

export const userWriteOperations: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/users', requires: { any: [ADD] }, handle: create },
  { method: 'PATCH', path: '/api/v2/users/{userId}', requires: { any: EDIT }, handle: update },
  { method: 'DELETE', path: '/api/v2/users/{userId}', requires: { any: DELETE }, handle: remove },
];

/** No invitations are sent here, so without a state the user is inactive. */
function create(call: Call) {
  const { simulator, caller } = call;
  const fields = fieldsOf(call.body);
  const [name, email] = [requiredTextIn(fields, 'name'), requiredTextIn(fields, 'email')];
  const divisionId = requiredTextIn(fields, 'divisionId');
  if (!simulator.org.divisions.has(divisionId)) {
    throw badRequest('general.bad.request', 'The request names a division that does not exist.');
  }
  if (!reachesWithAny(simulator, callingSubject(caller), [ADD], divisionId)) {
    throw missingDivisionPermission(ADD);
  }
  refuseTakenEmail(simulator.org, email);
  const user: SimulatedUser = {
    id: randomUUID(),
    name,
    email,
    title: textIn(fields, 'title') ?? '',
    department: textIn(fields, 'department') ?? '',
    state: oneOfIn(fields, 'state', ['active', 'inactive']) ?? 'inactive',
    divisionId,
    version: 1,
  };
  applyWrite(call, () => {
    simulator.writer.storeUser(user);
    giveEmployee(call, user.id);
  });
  return toUser(simulator, user, []);
}

/** Every user has the default role Employee, where the organisation still has it. */
function giveEmployee({ simulator }: Call, subjectId: string): void {
  const role = [...simulator.org.roles.values()].find(({ defaultRoleId }) => defaultRoleId === 'employee');
  const home = homeDivisionOf(simulator.org);
  if (!role || !home) return;
  const grantMadeAt = new Date(simulator.clock()).toISOString();
  const grant = { subjectId, subjectType: 'PC_USER' as const, roleId: role.id, divisionId: home.id };
  simulator.replaceGrants(subjectId, [{ ...grant, grantMadeAt }], 0, true);
}

/** A deleted user is only restored: with a `state` that is another one. */
function update(call: Call) {
  const { simulator } = call;
  const before = userOf(call);
  const fields = fieldsOf(call.body);
  const state = oneOfIn(fields, 'state', ['active', 'inactive', 'deleted']) ?? before.state;
  if (before.state === 'deleted' && state === 'deleted') throw notFound('general.resource.not.found');
  requireReach(call, EDIT, before, insufficient());
  requireVersion(fields, before.version, staleVersion());
  const email = fields.email === undefined ? before.email : requiredTextIn(fields, 'email');
  refuseTakenEmail(simulator.org, email, before.id);
  const user: SimulatedUser = {
    ...before,
    email,
    name: fields.name === undefined ? before.name : requiredTextIn(fields, 'name'),
    title: textIn(fields, 'title') ?? before.title,
    department: textIn(fields, 'department') ?? before.department,
    state,
    version: before.version + 1,
  };
  applyWrite(call, () => simulator.writer.storeUser(user));
  return toUser(simulator, user, []);
}

/** The grants stay: listings of a role's users show deleted ones too. */
function remove(call: Call): object {
  const { simulator } = call;
  const user = userOf(call);
  if (user.state === 'deleted') throw notFound('general.resource.not.found');
  requireReach(call, DELETE, user, missingDivisionPermission('directory:user:delete'));
  applyWrite(call, () =>
    simulator.writer.storeUser({ ...user, state: 'deleted', version: user.version + 1 }),
  );
  return {};
}

function userOf({ simulator, params }: Call): SimulatedUser {
  const user = simulator.org.users.get(params.userId!);
  if (!user) throw notFound('general.resource.not.found');
  return user;
}

function requireReach({ simulator, caller }: Call, any: string[], user: SimulatedUser, refusal: ApiError) {
  if (!reachesWithAny(simulator, callingSubject(caller), any, user.divisionId)) throw refusal;
}

/** Deleted users keep theirs: they are restored, not created a second time. */
function refuseTakenEmail(org: SimulatedOrg, email: string, exceptId?: string): void {
  const wanted = email.toLowerCase();
  for (const user of org.users.values()) {
    if (user.id === exceptId || user.email.toLowerCase() !== wanted) continue;
    const text = 'The request could not be completed by the server due to a conflict.';
    throw new ApiError(409, 'general.conflict', text);
  }
}

const staleVersion = () =>
  new ApiError(
    409,
    'general.conflict',
    'The version supplied does not match the current version of the user',
  );

const insufficient = () =>
  new ApiError(403, 'insufficient.permissions', 'Insufficient permissions to update a user');
