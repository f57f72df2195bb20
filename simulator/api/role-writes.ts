import { randomUUID } from 'node:crypto';

import { badRequest } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import type { SimulatedRole } from '../org/simulated-org';
import { fieldsOf, flagIn, requiredTextIn, textIn, textsOf } from './body-fields';
import { readPolicies } from './read-policies';
import { roleOf, toRole } from './roles';

const edit = { any: ['authorization:role:edit'] };
const path = '/api/v2/authorization/roles/{roleId}';

export const roleWriteOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/authorization/roles',
    requires: { any: ['authorization:role:add'] },
    handle: create,
  },
  { method: 'PUT', path, requires: edit, handle: replace },
  { method: 'PATCH', path, requires: edit, handle: markForUpdate },
  { method: 'DELETE', path, requires: { any: ['authorization:role:delete'] }, handle: remove },
];

function create(call: Call) {
  return store(call, { id: randomUUID(), default: false, ...saidIn(call) });
}

/** The whole role: what the body leaves out is gone. The name of a default role stays. */
function replace(call: Call) {
  const before = roleOf(call);
  const said = saidIn(call);
  if (before.default && said.name !== before.name) {
    throw badRequest('general.bad.request', 'The name of a default role cannot be changed.');
  }
  return store(call, { ...before, ...said });
}

/** `roleNeedsUpdate` alone: the operation changes nothing else. */
function markForUpdate(call: Call) {
  const needsUpdate = flagIn(fieldsOf(call.body), 'roleNeedsUpdate');
  const before = roleOf(call);
  return store(call, { ...before, ...(needsUpdate !== undefined && { needsUpdate }) });
}

/** With its grants. Default roles too: they can be restored. */
function remove(call: Call): undefined {
  const { id } = roleOf(call);
  applyWrite(call, () => call.simulator.deleteRole(id));
  return undefined;
}

/** The API takes policies that name no known permission, so nothing is held against the catalogue. */
function saidIn({ body }: Call): Pick<SimulatedRole, 'name' | 'description' | 'permissions' | 'policies'> {
  const fields = fieldsOf(body);
  return {
    name: requiredTextIn(fields, 'name'),
    description: textIn(fields, 'description') ?? '',
    permissions: textsOf(fields.permissions ?? [], 'permissions'),
    policies: readPolicies(fields.permissionPolicies ?? []),
  };
}

function store(call: Call, role: SimulatedRole) {
  applyWrite(call, () => call.simulator.writer.storeRole(role));
  return toRole(call, role);
}
